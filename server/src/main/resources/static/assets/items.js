// Keys of a review: j and k go to the next and previous item, e ends it, n writes a note, o takes it offline, ? shows the keys. Letters
// typed into a field, with a modifier or into an input method are left alone.
const keysHelp = document.getElementById("keys");
const listed = () => [...document.querySelectorAll("[data-item]")];
const here = () => document.activeElement?.closest("[data-item]")
  ?? listed().find(item => item.getBoundingClientRect().bottom > 80 && item.getBoundingClientRect().top < innerHeight);
const goTo = step => {
  const all = listed();
  const now = all.indexOf(document.activeElement?.closest("[data-item]"));
  const next = all[now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, now + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "start" });
};
const unfold = (item, mark, field) => {
  const summary = item?.querySelector(mark);
  if (!summary) return;
  summary.closest("details").open = true;
  summary.closest("details").querySelector(field)?.focus();
};
const byKey = {
  j: () => goTo(1),
  k: () => goTo(-1),
  e: () => unfold(here(), "summary[data-end]", "input[name=end]"),
  n: () => unfold(here() ?? document, "summary[data-note]", "textarea"),
  o: () => here()?.querySelector("button[data-offline]")?.focus(),
  "?": () => keysHelp?.showModal(),
};
document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select, dialog, [contenteditable], [role=slider]")) return;
  if (!byKey[event.key]) return;
  event.preventDefault();
  byKey[event.key]();
});
