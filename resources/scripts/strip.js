// A thin strip beside the scroll bar: where in the article its highlights, the search's hits and
// what is found in the page are. A click leads there. It is not printed.

lectern.strip = (() => {
    const pauseMs = 120;
    const thickness = 3; // as in style.css
    const strip = document.createElement('div');
    strip.className = 'lectern-strip';
    strip.setAttribute('aria-hidden', 'true'); // the panel and the keys do the same
    document.documentElement.append(strip);

    function marksOf(name, pageHeight) {
        const marks = [];
        let lastLine = -1;
        const groups = name === 'find' ? lectern.finding.groups()
                                       : lectern.steps.groupsOf(lectern.steps.kinds[name]);
        groups.forEach(([element], index) => {
            const box = element.getBoundingClientRect();
            const share = (box.top + box.height / 2 + scrollY) / pageHeight;
            const line = Math.round(share * innerHeight / thickness);
            if (box.height === 0 || line === lastLine) // folded away, or on top of the one before
                return;
            lastLine = line;
            const mark = document.createElement('i');
            mark.className = `lectern-strip-${name}`;
            mark.style.top = `calc(${(share * 100).toFixed(3)}% - ${thickness / 2}px)`;
            mark.onclick = () => (name === 'find' ? lectern.finding.goToMark(element)
                                                  : lectern.steps.goTo(name, index));
            marks.push(mark);
        });
        return marks;
    }

    function draw() {
        const pageHeight = document.documentElement.scrollHeight;
        const isNeeded = pageHeight > innerHeight;
        strip.replaceChildren(...(isNeeded ? ['highlight', 'hit', 'find'] : [])
            .flatMap((name) => marksOf(name, pageHeight)));
    }

    // Pictures arrive, boxes are folded, the window changes: the page has another length.
    let waits = false;
    function drawSoon() {
        if (waits)
            return;
        waits = true;
        lectern.later(pauseMs, () => {
            waits = false;
            draw();
        });
    }
    new ResizeObserver(drawSoon).observe(document.body);
    addEventListener('resize', drawSoon);

    return { draw };
})();
