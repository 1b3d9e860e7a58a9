"use strict";
// What scripts add; every page works without them.

// A click anywhere in a statement selects it, as one on its cue does.
document.addEventListener("click", (event) => {
  const mark = event.target.closest(".text [data-said]");
  if (!mark || event.target.closest("a") || String(document.getSelection())) return;
  location.href = location.pathname + "?attribution=" + encodeURIComponent(mark.dataset.said) + "#" + mark.dataset.said;
});

// A button beside each citation puts it on the clipboard.
const withButton = (citation) => {
  if (!navigator.clipboard || citation.dataset.ready) return;
  citation.dataset.ready = "yes";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet copy";
  button.textContent = "Copy the citation";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.textContent);
    button.textContent = "Copied";
  });
  citation.after(button);
};
const ready = () => document.querySelectorAll(".citation").forEach(withButton);
document.addEventListener("DOMContentLoaded", ready);
document.addEventListener("htmx:afterSwap", ready);

// Words selected in an article get a link that points at them. Browsers count UTF-16 units; the
// server turns them into code points, which it alone knows how to do.
const unitsBefore = (text, node, offset) => {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(node, offset);
  return range.toString().length;
};
document.addEventListener("selectionchange", () => {
  const text = document.getElementById("text");
  const selection = document.getSelection();
  const old = document.getElementById("point");
  if (old) old.remove();
  if (!text || !selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  const from = unitsBefore(text, range.startContainer, range.startOffset);
  const to = unitsBefore(text, range.endContainer, range.endOffset);
  const link = document.createElement("a");
  link.id = "point";
  link.className = "point";
  link.href = location.pathname + "?units=" + from + "-" + to + "#pointed";
  link.textContent = "Link to these words";
  text.after(link);
});
