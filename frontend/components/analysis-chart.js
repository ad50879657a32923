// @ts-check
/**
 * A chart of bars, drawn by ECharts once it comes into sight. The library is asked for by the first one that does. Whoever
 * does not see it has the words of `aria-label` and the table beside; when the library does not come, the table is all.
 *
 * @typedef {{ name: string, values: number[], soft: boolean }} Bars
 * @typedef {{ form: "UPRIGHT" | "LYING", groups: string[], bars: Bars[], pattern: string }} Content
 */

/** @type {Promise<any> | undefined} */
let library;

/** @param {string} address */
function load(address) {
  library ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(/** @type {any} */ (window).echarts);
    script.onerror = () => failed(new Error("no charts"));
    document.head.append(script);
  });
  return library;
}

const UPRIGHT = 236;
const WORDS = 24;
const BAR = 14;
const BETWEEN = 3;
const APART = 20;

class AnalysisChart extends HTMLElement {
  /** @type {any} */
  #chart;
  #seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(), {
    rootMargin: "200px",
  });
  #sized = new ResizeObserver(() => this.#draw());
  #themed = new MutationObserver(() => this.#draw());
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #drawn = () => this.#draw();

  connectedCallback() {
    const content = this.#content();
    this.style.height = `${content.form === "UPRIGHT" ? UPRIGHT : content.groups.length * this.#group(content)}px`;
    this.#seen.observe(this);
  }

  disconnectedCallback() {
    this.#seen.disconnect();
    this.#sized.disconnect();
    this.#themed.disconnect();
    this.#dark.removeEventListener("change", this.#drawn);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  /** @returns {Content} */
  #content() {
    return JSON.parse(this.getAttribute("content") ?? "{}");
  }

  /** @param {Content} content */
  #group(content) {
    return WORDS + content.bars.length * (BAR + BETWEEN) + APART;
  }

  async #begin() {
    this.#seen.disconnect();
    try {
      const echarts = await load(this.getAttribute("library") ?? "");
      if (!this.isConnected || this.#chart) return;
      this.#chart = echarts.init(this, null, { renderer: "svg" });
    } catch {
      this.hidden = true;
      return;
    }
    this.#draw();
    this.#sized.observe(this);
    this.#themed.observe(document.documentElement, { attributes: true });
    this.#dark.addEventListener("change", this.#drawn);
    this.toggleAttribute("drawn", true);
  }

  #draw() {
    if (!this.#chart || !this.clientWidth) return;
    this.#chart.resize();
    const content = this.#content();
    this.#chart.setOption(content.form === "UPRIGHT" ? this.#upright(content) : this.#lying(content), true);
  }

  /** What a token is in this theme. @param {string} token */
  #colour(token) {
    const probe = document.createElement("i");
    probe.style.color = `var(${token})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  #common() {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, fontSize: 14, color: this.#colour("--r-ink") },
    };
  }

  /** @param {Bars} bars */
  #style(bars) {
    return { color: this.#colour(bars.soft ? "--r-accent-line" : "--r-accent"), borderRadius: 3 };
  }

  /** Bars of one group stand on each other; their sum is written above. @param {Content} content */
  #upright(content) {
    const ink = this.#colour("--r-ink");
    const sums = content.groups.map((_, place) => content.bars.reduce((sum, bars) => sum + bars.values[place], 0));
    return {
      ...this.#common(),
      grid: { left: 0, right: 0, top: 24, bottom: 28 },
      xAxis: {
        type: "category",
        data: content.groups,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: this.#colour("--r-line-strong") } },
        axisLabel: { color: this.#colour("--r-ink-2"), fontSize: 14, interval: 0 },
      },
      yAxis: { type: "value", show: false, max: Math.max(1, ...sums) },
      series: [
        ...content.bars.map((bars) => ({
          type: "bar",
          stack: "all",
          barCategoryGap: "22%",
          silent: true,
          itemStyle: this.#style(bars),
          data: bars.values,
        })),
        {
          type: "bar",
          stack: "all",
          silent: true,
          data: content.groups.map(() => 0),
          label: {
            show: true,
            position: "top",
            color: ink,
            fontSize: 14,
            formatter: (/** @type {{ dataIndex: number }} */ bar) => content.pattern.replace("#", String(sums[bar.dataIndex])),
          },
        },
      ],
    };
  }

  /** Bars of one group lie below its words. @param {Content} content */
  #lying(content) {
    const ink = this.#colour("--r-ink");
    const width = this.clientWidth;
    return {
      ...this.#common(),
      grid: { left: 0, right: 56, top: 0, bottom: 0 },
      xAxis: { type: "value", show: false, min: 0, max: 100 },
      yAxis: { type: "category", show: false, inverse: true, data: content.groups },
      series: [
        {
          type: "bar",
          silent: true,
          barWidth: WORDS,
          barGap: `${(100 * BETWEEN) / WORDS}%`,
          data: content.groups.map(() => 0),
          label: {
            show: true,
            position: [0, 2],
            align: "left",
            color: ink,
            fontSize: 14,
            width: width - 8,
            overflow: "truncate",
            formatter: (/** @type {{ dataIndex: number }} */ bar) => content.groups[bar.dataIndex],
          },
        },
        ...content.bars.map((bars) => ({
          type: "bar",
          silent: true,
          barWidth: BAR,
          itemStyle: this.#style(bars),
          data: bars.values,
          label: {
            show: true,
            position: "right",
            color: ink,
            fontSize: 13,
            formatter: (/** @type {{ value: number }} */ bar) => content.pattern.replace("#", String(bar.value)),
          },
        })),
      ],
    };
  }
}

customElements.define("analysis-chart", AnalysisChart);
