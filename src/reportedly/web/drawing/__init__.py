"""Where things stand in the pictures: numbers in, numbers out; templates make SVG of them."""
