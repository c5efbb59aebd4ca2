// Keeps what is typed into a form with data-draft in this tab until it is saved, so that a reload or the saving of another form loses
// nothing. What was sent is forgotten once a page shows that it was saved. A form with data-draft-keep is not filled, only remembered.
const draftKey = form => "draft:" + form.dataset.draft;
const isMark = field => ["radio", "checkbox"].includes(field.type);
const versionOf = form => form.elements.version ?? form.elements.seen;
const fieldsOf = form => [...form.elements].filter(field => field.name && !["hidden", "submit", "button"].includes(field.type));
const isChanged = field => isMark(field) ? field.checked !== field.defaultChecked
  : field.tagName === "SELECT" ? [...field.options].some((option, i) => option.selected !== (option.defaultSelected || i === 0 && !field.querySelector("[selected]")))
    : field.value !== field.defaultValue;
const read = form => JSON.parse(sessionStorage.getItem(draftKey(form)) ?? "null");
const write = (form, sent) => sessionStorage.setItem(draftKey(form), JSON.stringify({
  sent,
  version: versionOf(form)?.value ?? "",
  values: fieldsOf(form).map(field => isMark(field) ? [field.name, field.value, field.checked] : [field.name, field.value]),
}));
const isSaved = (form, kept) => kept.sent && (form.matches(".decide") || form.elements.seen && form.elements.seen.value !== kept.version
  || kept.values.every(([name, value]) => form.elements[name]?.defaultValue?.trim() === value.trim()));
const restore = form => {
  const kept = read(form);
  if (!kept || "draftKeep" in form.dataset) return;
  if (isSaved(form, kept)) return sessionStorage.removeItem(draftKey(form));
  for (const [name, value, checked] of kept.values) {
    for (const field of fieldsOf(form).filter(one => one.name === name)) {
      if (!isMark(field)) field.value = value;
      else if (field.value === value) field.checked = checked;
    }
  }
  // A text that began from an older version says so when it is saved: nobody's text is overwritten unseen.
  const version = versionOf(form);
  if (version) version.value = kept.version;
  form.closest("details")?.setAttribute("open", "");
};
document.addEventListener("input", event => {
  const form = event.target.closest("form[data-draft]");
  if (!form) return;
  if (fieldsOf(form).some(isChanged)) write(form, false);
  else sessionStorage.removeItem(draftKey(form));
});
document.addEventListener("submit", event => {
  const form = event.target.closest("form[data-draft]");
  if (form) write(form, true);
});
document.querySelectorAll("form[data-draft]").forEach(restore);
