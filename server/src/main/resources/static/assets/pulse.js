// Asks every three seconds, while the page is seen, whether others wrote in this review. If so it says who, and on request (in the
// presentation by itself) renews the parts of the page, but never one in which somebody is writing.
const live = document.querySelector("[data-pulse]");
const says = live?.querySelector("span");
const show = live?.querySelector("button");
const isWritten = part => part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")
  || [...part.querySelectorAll("form[data-draft]")].some(form => [...form.elements].some(field =>
    ["radio", "checkbox"].includes(field.type) ? field.checked !== field.defaultChecked
      : ["text", "textarea", "date"].includes(field.type) && field.value !== field.defaultValue));
// As the server sent it: scripts open and fill what they find, and each page carries another proof in its forms.
const plain = part => part.outerHTML.replaceAll(/name="_csrf" value="[^"]*"/g, "");
const sent = new WeakMap([...document.querySelectorAll("[data-part]")].map(part => [part, plain(part)]));
const exchange = fresh => {
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = fresh.getElementById(part.id);
    if (part.parentElement.closest("[data-part]") || isWritten(part)) continue;
    if (!other) part.remove();
    else if (plain(other) !== sent.get(part)) {
      const open = [...part.querySelectorAll("details[open]")].map(details => details.querySelector("summary").textContent);
      sent.set(other, plain(other));
      part.replaceWith(other);
      if (part.open) other.open = true;
      for (const details of other.querySelectorAll("details")) {
        if (open.includes(details.querySelector("summary").textContent)) details.open = true;
      }
    }
  }
};
const renewParts = async () => {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  exchange(fresh);
  live.dataset.beat = fresh.querySelector("[data-pulse]")?.dataset.beat ?? live.dataset.beat;
  says.textContent = "";
  show.hidden = true;
};
const ask = async () => {
  try {
    const answer = document.hidden ? null
      : await fetch(live.dataset.pulse + "?seen=" + live.dataset.beat, { credentials: "same-origin" });
    const news = answer?.ok ? await answer.json() : null;
    if (news && String(news.beat) !== live.dataset.beat) {
      const text = news.by ? live.dataset.said.replace("{by}", () => news.by) : live.dataset.someone;
      if (says.textContent !== text) says.textContent = text;
      show.hidden = false;
      if ("auto" in live.dataset) await renewParts();
    }
  } catch {
    // The server is away for a moment; the next round asks again.
  }
  setTimeout(ask, 3000);
};
if (live) {
  show.addEventListener("click", renewParts);
  setTimeout(ask, 3000);
}
