// Lets single keys be switched off in this browser: whoever speaks to the computer, or has a cat, does not want them. Keys with a modifier,
// arrows and what is typed into a field are left alone.
const SINGLE_KEYS = "single-keys";
const keysAreOff = () => localStorage.getItem(SINGLE_KEYS) === "off";
window.addEventListener("keydown", event => {
  if (!keysAreOff() || event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  event.stopPropagation();
}, true);
for (const place of document.querySelectorAll("[data-keys-choice]")) {
  const button = place.querySelector("button");
  const say = () => { button.textContent = keysAreOff() ? button.dataset.on : button.dataset.off; };
  button.addEventListener("click", () => {
    if (keysAreOff()) localStorage.removeItem(SINGLE_KEYS);
    else localStorage.setItem(SINGLE_KEYS, "off");
    say();
  });
  say();
  place.hidden = false;
}
