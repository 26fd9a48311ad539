/** What pdf.js asks for while it is loaded; it is used only to draw, and nothing is drawn here. */
exports.DOMMatrix = class DOMMatrix {};
exports.ImageData = class ImageData {};
exports.Path2D = class Path2D {};
