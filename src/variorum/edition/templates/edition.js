// An enhancement only: Escape puts away the note of a sentence. Everything can be read without it.
document.addEventListener("keydown", function (event) {
  var active = document.activeElement;
  if (event.key === "Escape" && active && active.closest(".s")) {
    active.blur();
  }
});
