"use strict";
// Makes the drawn network one that can be moved: cytoscape on the points that the server chose.
// Everything comes from the drawing in the page; without scripts that drawing stays.
document.addEventListener("DOMContentLoaded", () => {
  const room = document.getElementById("network");
  if (!room || typeof cytoscape === "undefined") return;
  const still = Array.from(room.querySelectorAll("svg.network"));
  const shown = () => still.find((each) => getComputedStyle(each).display !== "none");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const elements = (drawing) => [
    ...Array.from(drawing.querySelectorAll("a.node"), (each) => ({
      data: {
        id: "n " + each.dataset.id, label: each.dataset.label, type: each.dataset.type,
        size: 2 * Number(each.dataset.radius), href: each.getAttribute("href"),
      },
      position: { x: Number(each.dataset.x), y: Number(each.dataset.y) },
    })),
    ...Array.from(drawing.querySelectorAll("a.tie"), (each) => ({
      data: {
        id: each.dataset.id, source: "n " + each.dataset.speaker, target: "n " + each.dataset.named,
        label: Number(each.dataset.times) > 1 ? each.dataset.times : "",
        thick: Number(each.dataset.thick), href: each.getAttribute("href"),
      },
    })),
  ];
  const style = () => [
    { selector: "node", style: {
      "background-color": colour("--accent"), width: "data(size)", height: "data(size)",
      shape: "ellipse", label: "data(label)", color: colour("--ink"), "font-size": 12.5,
      "font-family": "system-ui, sans-serif", "text-valign": "bottom", "text-margin-y": 4,
      "text-outline-color": colour("--sheet"), "text-outline-width": 2,
    } },
    { selector: "node[type = 'body']", style: { shape: "rectangle" } },
    { selector: "edge", style: {
      width: "data(thick)", "line-color": colour("--soft"), "target-arrow-color": colour("--soft"),
      "target-arrow-shape": "triangle", "curve-style": "unbundled-bezier",
      "control-point-distances": [24], "control-point-weights": [0.5], label: "data(label)",
      color: colour("--soft"), "font-size": 11, "text-outline-color": colour("--sheet"),
      "text-outline-width": 2, "arrow-scale": 0.9,
    } },
    { selector: ".faint", style: { opacity: 0.18 } },
    { selector: ".near", style: { "line-color": colour("--cue"), "target-arrow-color": colour("--cue") } },
  ];

  const live = document.createElement("div");
  live.className = "live";
  live.setAttribute("aria-hidden", "true");
  let drawing = null;
  let graph = null;
  const draw = () => {
    still.forEach((each) => { each.removeAttribute("hidden"); each.classList.remove("replaced"); });
    const now = shown();
    if (now === drawing && graph) { now.classList.add("replaced"); return; }
    drawing = now;
    if (graph) graph.destroy();
    const box = drawing.getBoundingClientRect();
    drawing.classList.add("replaced");
    live.style.height = Math.round(box.height) + "px";
    if (!live.parentNode) room.append(live);
    // On a telephone a finger on the picture scrolls the page, as everywhere.
    const fine = matchMedia("(pointer: fine)").matches;
    graph = cytoscape({
      container: live, elements: elements(drawing), style: style(), layout: { name: "preset" },
      userZoomingEnabled: false, userPanningEnabled: fine, autoungrabify: !fine,
      boxSelectionEnabled: false, minZoom: 0.3, maxZoom: 3,
    });
    const view = drawing.viewBox.baseVal;
    graph.viewport({ zoom: box.width / view.width, pan: { x: 0, y: 0 } });
    graph.on("tap", "node, edge", (event) => { location.href = event.target.data("href"); });
    graph.on("mouseover", "node, edge", (event) => {
      const one = event.target;
      const near = one.isNode() ? one.closedNeighborhood() : one.union(one.connectedNodes());
      graph.elements().not(near).addClass("faint");
      near.edges().addClass("near");
      live.style.cursor = "pointer";
    });
    graph.on("mouseout", "node, edge", () => {
      graph.elements().removeClass("faint near");
      live.style.cursor = "";
    });
    room.dataset.live = "yes";
  };
  draw();
  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { graph.destroy(); graph = null; draw(); }, 150);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));
});
