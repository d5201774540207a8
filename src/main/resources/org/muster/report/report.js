(function () {
  "use strict";

  const root = document.documentElement;
  const model = JSON.parse(document.getElementById("model").textContent);
  const names = model.labels.names;
  const NONE = "-";
  const MOST_COLOURS = 6;
  const MOST_COUNTRIES = 12;
  const charts = new Map();
  root.classList.add("with-js");

  // ---- words -------------------------------------------------------------------------------------------------

  /** The name of a code, of joined codes or of a named group. */
  function name(code) {
    if (!code || code === NONE) return "not told";
    if (code.startsWith("NSA:")) return code.slice(4);
    return code.split("+").map((one) => names[one] || one).join(" + ");
  }

  function number(value) {
    return Math.round(value).toLocaleString("en-GB");
  }

  function count(n, one, many) {
    return number(n) + " " + (n === 1 ? one : many);
  }

  function day(iso) {
    return new Date(iso + "T00:00:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  }

  function list(words) {
    return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
  }

  /** What the text says of the number: "up to 12,000". */
  function stated(mark) {
    if (mark.precision === "vague") return mark.surface;
    if (mark.low === undefined) return "up to " + number(mark.high);
    if (mark.high === undefined) return "at least " + number(mark.low);
    if (mark.low !== mark.high) return number(mark.low) + " to " + number(mark.high);
    return (mark.precision === "approximate" ? "about " : "") + number(mark.low);
  }

  /** A number on an axis: "10M" where there is no room for "10,000,000". */
  function tick(value) {
    return isNarrow() ? value.toLocaleString("en-GB", { notation: "compact" }).toUpperCase() : number(value);
  }

  /** An element; strings become text, never markup. */
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  /** Text from outside, which may run right to left, kept from turning what stands around it. */
  function foreign(text) {
    return el("bdi", {}, text);
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function colour(variable) {
    return getComputedStyle(root).getPropertyValue("--" + variable).trim();
  }

  function isNarrow() {
    return root.clientWidth < 640;
  }

  // ---- what the reader picks, kept in the address --------------------------------------------------------------

  const marks = model.claims.marks;
  const picks = read();

  function tally(values) {
    const counts = new Map();
    values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  function defaults() {
    const abroad = model.forceHosts.abroad[0];
    return {
      force: new Set(abroad ? [abroad.force] : []),
      host: new Set(),
      status: abroad ? "deployed" : "*",
      country: new Set(model.attention.countries.slice(0, 6).map((country) => country.code)),
    };
  }

  function read() {
    const told = new URLSearchParams(location.hash.slice(1));
    const found = defaults();
    for (const key of ["force", "host", "country"]) {
      if (told.has(key)) found[key] = new Set(told.getAll(key).filter((value) => value !== "*"));
    }
    if (told.has("status")) found.status = told.get("status");
    return found;
  }

  function keep() {
    const told = new URLSearchParams();
    for (const key of ["force", "host", "country"]) {
      if (picks[key].size === 0) told.append(key, "*");
      picks[key].forEach((value) => told.append(key, value));
    }
    told.set("status", picks.status);
    history.replaceState(null, "", "#" + told);
  }

  function shown() {
    return marks.filter((mark) =>
      (picks.force.size === 0 || picks.force.has(mark.force || NONE)) &&
      (picks.host.size === 0 || picks.host.has(mark.host || NONE)) &&
      (picks.status === "*" || picks.status === mark.status));
  }

  /** A list of boxes to tick behind a button that tells what is ticked; none ticked means all. */
  function menu(key, label, options, all, most, changed) {
    const summary = el("summary", {});
    const box = el("div", { class: "menu", role: "group", "aria-label": label });
    const tell = () => {
      const chosen = [...picks[key]].map(name);
      summary.textContent = label + ": " + (chosen.length === 0 ? all : chosen.length > 3 ? chosen.length + " chosen" : chosen.join(", "));
    };
    const clear = el("button", { type: "button" }, all.charAt(0).toUpperCase() + all.slice(1));
    clear.addEventListener("click", () => { picks[key].clear(); update(); changed(); });
    if (!most) box.append(clear);
    const inputs = options.map(([code, n]) => {
      const input = el("input", { type: "checkbox", value: code });
      input.addEventListener("change", () => {
        if (input.checked) picks[key].add(code); else picks[key].delete(code);
        update();
        changed();
      });
      box.append(el("label", {}, input, foreign(name(code)), el("span", { class: "soft" }, number(n))));
      return input;
    });
    const update = () => {
      inputs.forEach((input) => {
        input.checked = picks[key].has(input.value);
        input.disabled = Boolean(most) && !input.checked && picks[key].size >= most;
      });
      tell();
    };
    const details = el("details", { class: "pick", id: "pick-" + key }, summary, box);
    details.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { details.open = false; summary.focus(); }
    });
    update();
    return { element: details, update };
  }

  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.pick[open]").forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
  });

  // ---- charts --------------------------------------------------------------------------------------------------

  function chart(id) {
    if (!charts.has(id)) charts.set(id, echarts.init(byId(id), null, { renderer: "svg" }));
    return charts.get(id);
  }

  function textStyle() {
    return { color: colour("ink"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: isNarrow() ? 12 : 13 };
  }

  function tooltip(formatter) {
    return {
      trigger: "item", confine: true, transitionDuration: 0, formatter,
      backgroundColor: colour("paper"), borderColor: colour("soft"), textStyle: textStyle(),
    };
  }

  // ---- who says how many -----------------------------------------------------------------------------------------

  let drawn = [];
  let chosen = -1;

  /** Colours for the countries that speak most in what is shown. */
  function voices(some) {
    const ranked = tally(some.filter((mark) => mark.sourceCountry).map((mark) => mark.sourceCountry)).slice(0, MOST_COLOURS);
    return new Map(ranked.map(([code], i) => [code, "c" + i]));
  }

  function voice(mark, palette) {
    if (!mark.source) return "own";
    return palette.get(mark.sourceCountry) || "other";
  }

  /** Sideways steps for marks of one day and nearly one number, which would hide each other. */
  function steps(some) {
    const taken = new Map();
    return some.map((mark) => {
      const place = mark.day + " " + Math.round(Math.log10(mark.point) * 16);
      const n = taken.get(place) || 0;
      taken.set(place, n + 1);
      return (n % 2 === 0 ? n / 2 : -(n + 1) / 2) * 7;
    });
  }

  function symbol(mark, x, y, ink, z2) {
    const area = { type: "circle", z2, shape: { cx: x, cy: y, r: 10 }, style: { fill: "transparent" } };
    if (mark.modality === "denied") {
      const arm = (dy) => ({ type: "line", z2, shape: { x1: x - 5, y1: y - dy, x2: x + 5, y2: y + dy }, style: { stroke: ink, lineWidth: 2.5 } });
      return [area, arm(5), arm(-5)];
    }
    const isHollow = mark.modality !== "actual";
    return [area, { type: "circle", z2, shape: { cx: x, cy: y, r: 5 }, style: { fill: isHollow ? colour("paper") : ink, stroke: isHollow ? ink : colour("paper"), lineWidth: isHollow ? 2 : 1 } }];
  }

  function bounds(mark, x, y, coord, ink) {
    const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: ink, lineWidth: 1.5 } });
    if (mark.low !== undefined && mark.high !== undefined) {
      if (mark.low === mark.high) return [];
      const low = coord(Math.max(1, mark.low));
      const high = coord(mark.high);
      return [line(x, low, x, high), line(x - 4, low, x + 4, low), line(x - 4, high, x + 4, high)];
    }
    const up = mark.high === undefined ? -1 : 1;
    const tip = y + up * 20;
    return [line(x, y, x, tip), { type: "polygon", shape: { points: [[x, tip + up * 5], [x - 4, tip], [x + 4, tip]] }, style: { fill: ink } }];
  }

  /** The days of publication and a little more: marks far outside, such as a garrison of 1992, must not squeeze the rest. */
  function span() {
    const published = drawn.map((mark) => Date.parse(mark.published || mark.day));
    const first = Math.min(...published);
    const last = Math.max(...published);
    const pad = Math.max(15 * 86400000, (last - first) * 0.1);
    return [first - pad, last + pad];
  }

  function outside() {
    const n = drawn.filter((mark) => Date.parse(mark.day) < span()[0] || Date.parse(mark.day) > span()[1]).length;
    return n === 0 ? "" : count(n, "mark stands", "marks stand") + " long before or after the days of publication; “Whole span” shows " + (n === 1 ? "it. " : "them. ");
  }

  function claimsOption(palette, shift) {
    const soft = colour("soft");
    const points = drawn.flatMap((mark) => [mark.point, mark.low || mark.point, mark.high || mark.point]);
    const lowest = Math.pow(10, Math.floor(Math.log10(Math.min(...points, 1e3))));
    const highest = Math.pow(10, Math.ceil(Math.log10(Math.max(...points, 1e4) * 1.5)));
    const days = drawn.map((mark) => Date.parse(mark.day));
    const first = Math.min(...days);
    const last = Math.max(...days);
    const pad = Math.max(86400000, (last - first) * 0.03);
    const window = days.some((at) => at < span()[0] || at > span()[1]) ? { startValue: span()[0], endValue: span()[1] } : {};
    const inks = drawn.map((mark) => colour(voice(mark, palette)));
    return {
      useUTC: true, animation: false, textStyle: textStyle(),
      grid: { left: isNarrow() ? 48 : 84, right: 18, top: 30, bottom: 86 },
      // On a phone it would cover the chart; there a tap fills the place below.
      tooltip: isNarrow() ? { show: false } : tooltip((at) => at.seriesIndex === 0 ? tip(drawn[at.dataIndex]) : ""),
      dataZoom: [{ type: "slider", ...window, filterMode: "none", height: 26, bottom: 12, brushSelect: false, showDataShadow: false,
        textStyle: { color: soft }, borderColor: colour("line"), fillerColor: colour("line") + "88", labelFormatter: (at) => new Date(at).toISOString().slice(0, 10) }],
      xAxis: { type: "time", min: first - pad, max: last + pad, axisLine: { lineStyle: { color: soft } }, axisLabel: { color: soft, hideOverlap: true }, splitLine: { show: false }, minInterval: 86400000 },
      yAxis: { type: "log", min: lowest, max: highest, name: "persons (log scale)", nameTextStyle: { color: soft, align: "left", padding: [0, 0, 0, isNarrow() ? -40 : -74] },
        axisLabel: { color: soft, formatter: tick }, splitLine: { lineStyle: { color: colour("line") } } },
      series: [{
        type: "custom", encode: { x: 0, y: 1 },
        data: drawn.map((mark, i) => [days[i], mark.point]),
        renderItem: (params, api) => {
          const i = params.dataIndex;
          const at = api.coord([api.value(0), api.value(1)]);
          // Not left to "clip", which would cut the marks at the bottom in half too.
          if (at[0] < params.coordSys.x || at[0] > params.coordSys.x + params.coordSys.width) return null;
          const x = at[0] + shift[i];
          const coord = (value) => api.coord([api.value(0), value])[1];
          return { type: "group", children: [...bounds(drawn[i], x, at[1], coord, inks[i]), ...symbol(drawn[i], x, at[1], inks[i], drawn[i].sourceCountry ? 2 : 1)] };
        },
      }, {
        type: "scatter", silent: true, symbolSize: 22, z: 5, itemStyle: { color: "transparent", borderColor: colour("ink"), borderWidth: 2 }, data: ring(shift),
      }],
    };
  }

  function ring(shift) {
    return chosen < 0 ? [] : [{ value: [Date.parse(drawn[chosen].day), drawn[chosen].point], symbolOffset: [shift[chosen], 0] }];
  }

  function who(mark) {
    return el("p", {}, el("strong", {}, foreign(stated(mark))), mark.force ? " of " : ", force ", foreign(name(mark.force)),
      mark.host ? el("span", {}, mark.relation === "border" ? ", at the border of " : ", in ", foreign(name(mark.host))) : "",
      el("span", { class: "soft" }, " (" + [mark.status, mark.basis, mark.modality].join(", ") + ")"));
  }

  function sentence(mark) {
    const at = mark.sentence.indexOf(mark.surface);
    if (at < 0) return el("blockquote", { dir: "auto" }, mark.sentence);
    return el("blockquote", { dir: "auto" }, mark.sentence.slice(0, at), el("mark", {}, mark.surface), mark.sentence.slice(at + mark.surface.length));
  }

  function saidBy(mark) {
    const country = mark.sourceCountry ? " (" + name(mark.sourceCountry) + ")" : "";
    return el("p", {}, "According to ", mark.source ? foreign(mark.source) : "the article itself", country, "; ",
      mark.asOf ? "as of " + day(mark.day) + (mark.published ? ", published " + day(mark.published) : "") : "published " + day(mark.day));
  }

  function article(mark) {
    const title = foreign(mark.title || mark.url || "untitled article");
    const outlet = mark.outlet ? el("span", { class: "soft" }, ", ", foreign(mark.outlet)) : null;
    const safe = mark.url && /^https?:\/\//i.test(mark.url);
    return el("p", {}, safe ? el("a", { href: mark.url, target: "_blank", rel: "noopener noreferrer" }, title) : title, outlet);
  }

  function tip(mark) {
    return el("div", { class: "tip" }, who(mark), sentence(mark), saidBy(mark), article(mark));
  }

  function choose(i) {
    if (drawn.length === 0) return;
    chosen = Math.max(0, Math.min(drawn.length - 1, i));
    const mark = drawn[chosen];
    byId("claim").replaceChildren(el("p", { class: "soft" }, "Claim " + number(chosen + 1) + " of " + number(drawn.length)), who(mark), sentence(mark), saidBy(mark), article(mark));
    chart("claims-chart").setOption({ series: [{}, { data: ring(steps(drawn)) }] });
  }

  function quantile(sorted, p) {
    const at = (sorted.length - 1) * p;
    const low = Math.floor(at);
    return sorted[low] + (at - low) * ((sorted[low + 1] || sorted[low]) - sorted[low]);
  }

  function claimsTitle() {
    const forces = picks.force.size === 0 ? "all forces" : picks.force.size > 3 ? picks.force.size + " forces" : list([...picks.force].map(name));
    const hosts = picks.host.size === 0 ? "" : " in " + (picks.host.size > 3 ? picks.host.size + " countries" : list([...picks.host].map(name)));
    const what = forces + hosts + (picks.status === "*" ? "" : ", " + picks.status);
    if (drawn.length === 0) return "No claim of " + what;
    const firm = drawn.filter((mark) => mark.precision !== "vague" && mark.modality !== "denied").map((mark) => mark.point).sort((a, b) => a - b);
    const some = marks.length < model.claims.eligible ? "drawn " : "";
    const start = count(drawn.length, some + "claim", some + "claims") + " of " + what;
    if (firm.length < 4) return start;
    return start + ": half lie between " + number(quantile(firm, 0.25)) + " and " + number(quantile(firm, 0.75)) + " persons, the median is " + number(quantile(firm, 0.5));
  }

  const SVG = "http://www.w3.org/2000/svg";

  function key(paths, words, ink) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 18 18");
    svg.setAttribute("aria-hidden", "true");
    for (const [tag, attributes] of paths) {
      const shape = document.createElementNS(SVG, tag);
      for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
      shape.style.stroke = "var(--" + ink + ")";
      svg.append(shape);
    }
    return el("span", {}, svg, foreign(words));
  }

  function claimsKey(palette) {
    const dot = (ink) => [["circle", { cx: 9, cy: 9, r: 5, style: "fill: var(--" + ink + ")" }]];
    const hollow = [["circle", { cx: 9, cy: 9, r: 5, fill: "none", "stroke-width": 2 }]];
    const cross = [["path", { d: "M4 4L14 14M4 14L14 4", "stroke-width": 2.5 }]];
    const range = [["path", { d: "M9 2V16M5 2H13M5 16H13", "stroke-width": 1.5 }]];
    const arrow = [["path", { d: "M9 17V3M5 7L9 3L13 7", "stroke-width": 1.5, fill: "none" }]];
    const inks = new Set(drawn.map((mark) => voice(mark, palette)));
    const by = [...palette].map(([code, ink]) => key(dot(ink), name(code), ink));
    if (inks.has("other")) by.push(key(dot("other"), "other or no country", "other"));
    if (inks.has("own")) by.push(key(dot("own"), "the article itself", "own"));
    byId("claims-key").replaceChildren(el("div", {}, el("span", {}, "According to:"), ...by),
      el("div", {}, key(dot("soft"), "actual", "soft"), key(hollow, "future, hedged or hypothetical", "soft"), key(cross, "denied", "soft"), key(range, "range", "soft"), key(arrow, "open bound", "soft")));
  }

  function claimsTable(most) {
    const head = el("tr", {}, ...["Day", "Number", "Force", "Place", "State", "According to", "Sentence"].map((word) => el("th", { scope: "col" }, word)));
    const body = el("tbody", {}, ...drawn.slice(0, most).map((mark) => el("tr", {},
      el("td", { class: "day" }, mark.day), el("td", {}, foreign(stated(mark))), el("td", {}, foreign(name(mark.force))), el("td", {}, foreign(name(mark.host))),
      el("td", {}, mark.status + ", " + mark.modality), el("td", {}, mark.source ? foreign(mark.source) : "the article itself"),
      el("td", { class: "sentence" }, foreign(mark.sentence), " ", article(mark)))));
    const place = byId("claims-table");
    place.replaceChildren(el("table", {}, el("thead", {}, head), body));
    if (drawn.length > most) {
      const more = el("button", { type: "button" }, "Show " + number(drawn.length - most) + " more");
      more.addEventListener("click", () => claimsTable(drawn.length));
      place.append(more);
    }
  }

  function leftOut() {
    const total = model.claims.eligible;
    const sample = marks.length < total
      ? "The page holds " + number(marks.length) + " of " + number(total) + " claims: each pair of force and place gives one in turn, in the order of a hash of its id, so that small pairs are whole and large ones evenly thinned. "
      : "The page holds all " + number(total) + " claims that can be drawn. ";
    byId("claims-left-out").textContent = outside() + sample + "Left out: reprints (a story speaks once, through its earliest article), claims about the past, rates, parts of a stated group"
      + (model.claims.undated ? ", and " + count(model.claims.undated, "claim", "claims") + " without a day" : "")
      + ". A mark stands at the last day at which the number holds, else at the day of publication; marks of one day and number are set beside each other. A vague number (“thousands”) stands at its magnitude.";
  }

  function drawClaims() {
    drawn = shown();
    chosen = -1;
    byId("claim").replaceChildren();
    byId("claims-title").replaceChildren(foreign(claimsTitle()));
    const palette = voices(drawn);
    claimsKey(palette);
    byId("claims-chart").hidden = drawn.length === 0;
    if (drawn.length > 0) chart("claims-chart").setOption(claimsOption(palette, steps(drawn)), true);
    byId("claims-chart").setAttribute("aria-label", claimsTitle() + ". " + drawn.length + " marks by day and number.");
    claimsTable(100);
    leftOut();
  }

  function setUpClaims() {
    const changed = () => { keep(); drawClaims(); };
    const forces = menu("force", "Force", tally(marks.map((mark) => mark.force || NONE)), "all forces", 0, changed);
    const hosts = menu("host", "In", tally(marks.map((mark) => mark.host || NONE)), "all places", 0, changed);
    const status = el("select", { id: "pick-status" }, el("option", { value: "*" }, "any"),
      ...tally(marks.map((mark) => mark.status)).map(([value, n]) => el("option", { value }, value + " (" + number(n) + ")")));
    const sync = () => {
      forces.update();
      hosts.update();
      status.value = picks.status;
      if (status.selectedIndex < 0) { picks.status = "*"; status.value = "*"; }
    };
    status.addEventListener("change", () => { picks.status = status.value; changed(); });
    const whole = el("button", { type: "button" }, "Whole span");
    whole.addEventListener("click", () => chart("claims-chart").dispatchAction({ type: "dataZoom", start: 0, end: 100 }));
    byId("picks").append(forces.element, hosts.element, el("label", { class: "select" }, "State", status), whole);
    byId("picks").addEventListener("submit", (event) => event.preventDefault());
    sync();
    drawClaims();
    chart("claims-chart").on("click", { seriesIndex: 0 }, (at) => choose(at.dataIndex));
    byId("claims-chart").addEventListener("keydown", (event) => {
      const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: drawn.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose(to);
    });
    document.querySelectorAll(".matrix td[data-force]").forEach((cell) => {
      const label = cell.textContent + " stories: " + name(cell.dataset.force) + " in " + name(cell.dataset.host);
      const button = el("button", { type: "button", "aria-label": label, title: label }, cell.textContent);
      button.addEventListener("click", () => {
        picks.force = new Set([cell.dataset.force]);
        picks.host = new Set([cell.dataset.host]);
        picks.status = "*";
        sync();
        changed();
        byId("claims").scrollIntoView();
        byId("claims-chart").focus({ preventScroll: true });
      });
      cell.replaceChildren(button);
    });
    return sync;
  }

  // ---- attention -------------------------------------------------------------------------------------------------

  const attention = model.attention;

  /** The periods with an empty place wherever a long run of them was left out. */
  function calendar() {
    const days = { day: 1, week: 7, month: 31, year: 366 }[attention.unit];
    const places = [];
    attention.periods.forEach((period, i) => {
      if (i > 0 && Date.parse(period.start) - Date.parse(attention.periods[i - 1].start) > days * 1.5 * 86400000) places.push(-1);
      places.push(i);
    });
    return places;
  }

  function attentionOption(countries) {
    const places = calendar();
    const soft = colour("soft");
    const shareOf = (country, i) => i < 0 || attention.periods[i].stories === 0 ? 0 : 100 * country.stories[i] / attention.periods[i].stories;
    const most = Math.max(1, ...countries.flatMap((country) => places.map((i) => shareOf(country, i))));
    const row = 100;
    const faded = (i) => i >= 0 && attention.periods[i].coverage === "thin" ? 0.5 : 1;
    const isGap = (i) => i >= 0 && attention.periods[i].coverage === "gap";
    const height = countries.length * row + 20;
    byId("attention-chart").style.height = height + "px";
    const labels = places.map((i) => i < 0 ? "…" : attention.periods[i].start);
    return {
      animation: false, textStyle: textStyle(), useUTC: true,
      title: countries.map((country, r) => ({ text: name(country.code), left: 44, top: r * row + 6, padding: 0, textStyle: { fontSize: 13, fontWeight: 600, color: colour("ink") } })),
      grid: countries.map((_, r) => ({ left: 44, right: 12, top: r * row + 24, height: 56 })),
      tooltip: tooltip((at) => attentionTip(countries[Math.floor(at.seriesIndex / 2)], places[at.dataIndex])),
      xAxis: countries.map((_, r) => ({ type: "category", gridIndex: r, data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: soft } },
        axisLabel: { show: r === countries.length - 1, color: soft, hideOverlap: true, formatter: (value) => attention.unit === "month" ? value.slice(0, 7) : attention.unit === "year" ? value.slice(0, 4) : value } })),
      yAxis: countries.map((_, r) => ({ type: "value", gridIndex: r, min: 0, max: most, interval: most, axisLabel: { color: soft, formatter: (value) => Math.round(value) + "%" }, splitLine: { lineStyle: { color: colour("line") } } })),
      series: countries.flatMap((country, r) => [
        { type: "bar", xAxisIndex: r, yAxisIndex: r, barGap: "-100%", barCategoryGap: "12%", barMinHeight: 0,
          data: places.map((i) => ({ value: shareOf(country, i), itemStyle: { opacity: faded(i), color: colour(i >= 0 && country.bursts[i] > 0 ? "burst" : "bar") } })) },
        { type: "bar", xAxisIndex: r, yAxisIndex: r, barGap: "-100%",
          data: places.map((i) => isGap(i) ? most : 0),
          itemStyle: { color: "transparent", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: soft } } },
      ]),
    };
  }

  function attentionTip(country, i) {
    if (i < 0) return "";
    const period = attention.periods[i];
    const burst = country.bursts[i] > 0 ? ", a burst" : "";
    const text = period.coverage === "gap" ? "no article" : count(country.stories[i], "story", "stories") + " of " + number(period.stories) + burst + (period.coverage === "thin" ? "; thin coverage" : "");
    return el("div", { class: "tip" }, el("strong", {}, name(country.code)), ", " + attention.unit + " of " + period.start + ": " + text);
  }

  function attentionTitle(countries) {
    if (countries.length === 0) return "No country is chosen";
    const bursting = countries.filter((country) => country.bursts.some((level) => level > 0)).map((country) => name(country.code));
    const gaps = attention.periods.filter((period) => period.coverage === "gap").length;
    return (bursting.length === 0 ? "None of these countries has a burst of attention" : "Bursts of attention: " + list(bursting))
      + (gaps ? "; " + count(gaps, attention.unit, attention.unit + "s") + " without an article" : "") + " (share of stories by " + attention.unit + ")";
  }

  function drawAttention() {
    const countries = attention.countries.filter((country) => picks.country.has(country.code));
    byId("attention-title").textContent = attentionTitle(countries);
    const box = (ink, extra) => [["rect", Object.assign({ x: 4, y: 3, width: 10, height: 12, style: "fill: var(--" + ink + ")" }, extra)]];
    byId("attention-key").replaceChildren(el("div", {}, key(box("bar"), "share of stories", "bar"), key(box("burst"), "burst", "burst"), key(box("bar", { opacity: 0.5 }), "thin coverage", "bar"),
      key([["path", { d: "M2 8L8 2M2 16L16 2M10 16L16 10", "stroke-width": 1.5 }]], "gap: no article", "soft")));
    byId("attention-chart").hidden = countries.length === 0;
    if (countries.length === 0) return;
    const drawing = attentionOption(countries);
    chart("attention-chart").resize();
    chart("attention-chart").setOption(drawing, true);
  }

  function setUpAttention() {
    const total = (country) => country.stories.reduce((sum, n) => sum + n, 0);
    const countries = menu("country", "Countries", attention.countries.map((country) => [country.code, total(country)]), "none", MOST_COUNTRIES, () => { keep(); drawAttention(); });
    byId("country-picks").append(countries.element);
    drawAttention();
    return countries.update;
  }

  // ---- network ---------------------------------------------------------------------------------------------------

  function networkPairs() {
    return model.network.pairs.slice(0, isNarrow() ? 30 : model.network.pairs.length);
  }

  function networkOption() {
    const pairs = networkPairs();
    const stories = new Map();
    const degree = new Map();
    pairs.forEach((pair) => {
      stories.set(pair.a, pair.storiesA);
      stories.set(pair.b, pair.storiesB);
      [pair.a, pair.b].forEach((code) => degree.set(code, (degree.get(code) || 0) + 1));
    });
    const margin = isNarrow() ? 95 : 130;
    const mostStories = Math.max(1, ...stories.values());
    const mostBoth = Math.max(1, ...pairs.map((pair) => pair.stories));
    return {
      animation: false, textStyle: textStyle(),
      tooltip: tooltip((at) => el("div", { class: "tip" }, at.dataType === "edge" ? edgeTip(pairs[at.dataIndex]) : name(at.name) + ": " + count(stories.get(at.name), "story", "stories") + ", " + count(degree.get(at.name), "tie", "ties"))),
      series: [{
        type: "graph", layout: "circular", circular: { rotateLabel: true }, top: margin, bottom: margin, left: margin, right: margin,
        roam: false, emphasis: { focus: "adjacency", label: { fontWeight: 700 } },
        label: { show: true, position: "right", width: margin - 12, overflow: "truncate", color: colour("ink"), fontSize: isNarrow() ? 11 : 13, formatter: (at) => name(at.name) },
        itemStyle: { color: colour("accent") },
        lineStyle: { curveness: 0.25 },
        data: [...stories].sort((a, b) => b[1] - a[1]).map(([code, n]) => ({ name: code, symbolSize: 6 + 22 * Math.sqrt(n / mostStories) })),
        links: pairs.map((pair) => ({ source: pair.a, target: pair.b, lineStyle: { width: pair.backbone ? 1 + 7 * pair.stories / mostBoth : 1, type: pair.backbone ? "solid" : "dashed", color: colour(pair.backbone ? "accent" : "soft"), opacity: pair.backbone ? 0.8 : 0.4 } })),
      }],
    };
  }

  function edgeTip(pair) {
    const expected = pair.expected === undefined ? "" : ", where " + pair.expected.toLocaleString("en-GB", { maximumFractionDigits: 1 }) + " would be by chance";
    return name(pair.a) + " and " + name(pair.b) + ": " + count(pair.stories, "story", "stories") + " with both" + expected;
  }

  function drawNetwork() {
    const pairs = networkPairs();
    byId("network-chart").hidden = pairs.length === 0;
    byId("network-title").textContent = pairs.length === 0 ? "No pair of countries is found together often enough" : edgeTip(pairs[0]);
    const backbone = pairs.filter((pair) => pair.backbone).length;
    byId("network-left-out").textContent = (model.network.isFitted ? (backbone ? "Solid: " + number(backbone) + " of " + count(model.network.backbone, "pair", "pairs") : "No pair is")
      + " together in more stories than the degree model expects from how often each country and how many countries a story names (false discovery rate 0.01). "
      + (backbone < pairs.length ? "Dashed: the next " + number(pairs.length - backbone) + ", which are not beyond it. " : "")
      : "The degree model could not be fitted to these stories, so no pair is told to be beyond chance. Dashed: the " + number(pairs.length) + " pairs furthest above independence, as most pairs of news are. ")
      + "Weaker pairs are left out. A solid line is as wide as the stories with both are many, a dot as large as those with the country.";
    if (pairs.length > 0) chart("network-chart").setOption(networkOption(), true);
  }

  // ---- the page ----------------------------------------------------------------------------------------------------

  const syncs = [setUpClaims(), setUpAttention()];
  drawNetwork();

  function redraw() {
    const kept = chosen;
    charts.forEach((one) => one.resize());
    drawClaims();
    if (kept >= 0) choose(kept);
    drawAttention();
    drawNetwork();
  }

  let width = root.clientWidth;
  window.addEventListener("resize", () => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    redraw();
  });
  window.addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return;
    Object.assign(picks, read());
    syncs.forEach((sync) => sync());
    redraw();
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  // Paper is white and as wide as paper is.
  window.addEventListener("beforeprint", () => {
    root.classList.add("printing");
    redraw();
  });
  window.addEventListener("afterprint", () => {
    root.classList.remove("printing");
    redraw();
  });
  // Links inside the page must not wipe the picks out of the address.
  document.querySelectorAll("a[href^='#']").forEach((link) => link.addEventListener("click", (event) => {
    const target = byId(link.getAttribute("href").slice(1));
    event.preventDefault();
    target.setAttribute("tabindex", "-1");
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }));
  root.dataset.ready = "true";
})();
