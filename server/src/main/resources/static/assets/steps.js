// Keys j and k on pages of changes: along the links with data-step to the next and the previous one, or on the page of one change
// to its neighbours (rel next, prev). Letters that are typed into a field, with a modifier or into an input method are left alone.
const steps = [...document.querySelectorAll("a[data-step]")]
  .filter((link, i, all) => all.findIndex(other => other.href === link.href) === i);
const beside = { j: document.querySelector("nav a[rel=next]"), k: document.querySelector("nav a[rel=prev]") };
for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
document.addEventListener("keydown", event => {
  if (event.key !== "j" && event.key !== "k") return;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable], [role=slider]")) return;
  if (steps.length === 0) {
    beside[event.key]?.click();
    return;
  }
  const here = steps.findIndex(link => link.href === document.activeElement.href);
  const next = event.key === "j" ? here + 1 : here < 0 ? steps.length - 1 : here - 1;
  steps[Math.max(0, Math.min(steps.length - 1, next))].focus();
});
