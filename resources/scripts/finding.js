// Finding in the article (src/desktop/page_finder.h): gives the page's text to the desktop, which
// folds and finds as the search does, marks what it found, and steps through it.

lectern.finding = (() => {
    const within = '.lectern-title, .lectern-body';
    const outside = 'rt, rp, [data-lectern-repeated], .lectern-missing';
    const inline = new Set(('a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby rtc '
        + 's samp small span strong sub sup time tt u var wbr').split(' '));
    const apart = '\ufffc'; // between blocks: nothing that is typed runs over it
    const besideCurrent = 1000; // marks on either side of it; more are counted, not drawn
    const edge = 24; // px: nearer to an edge of the window a match wants some lines around it

    let spans = []; // [begin, end] in the text, in UTF-16 units
    let now = -1;

    // Every text node with the place it begins at, as read() joins them.
    function readUnits() {
        const units = [];
        let length = 0;
        const pieces = [];
        const add = (text) => {
            pieces.push(text);
            length += text.length;
        };
        const visit = (element) => {
            for (const child of element.childNodes) {
                if (child.nodeType === Node.TEXT_NODE) {
                    units.push({ node: child, begin: length, end: length + child.length });
                    add(child.data);
                } else if (child.nodeType !== Node.ELEMENT_NODE || child.matches(outside)) {
                    continue;
                } else if (child.localName === 'br') {
                    add('\n');
                } else {
                    const stands = !inline.has(child.localName);
                    if (stands)
                        add(apart);
                    visit(child);
                    if (stands)
                        add(apart);
                }
            }
        };
        for (const root of document.querySelectorAll(within)) {
            visit(root);
            add(apart);
        }
        return { units, text: pieces.join('') };
    }

    const text = () => readUnits().text;
    const marks = () => document.querySelectorAll('mark.lectern-find');
    const marksOf = (index) => document.querySelectorAll(`mark.lectern-find[data-find="${index}"]`);

    function unmark() {
        const parents = new Set();
        for (const mark of marks()) {
            parents.add(mark.parentNode);
            mark.replaceWith(...mark.childNodes);
        }
        for (const parent of parents)
            parent.normalize();
    }

    // The last first, so that what stands before keeps its place in the node.
    function markNode(node, pieces) {
        for (const { index, begin, end } of pieces.reverse()) {
            if (end < node.length)
                node.splitText(end);
            const piece = begin > 0 ? node.splitText(begin) : node;
            const mark = document.createElement('mark');
            mark.className = 'lectern-find';
            mark.dataset.find = index;
            piece.replaceWith(mark);
            mark.append(piece);
        }
    }

    function draw() {
        unmark();
        let first = Math.max(now - besideCurrent, 0);
        const last = Math.min(now + besideCurrent, spans.length);
        for (const { node, begin, end } of readUnits().units) {
            while (first < last && spans[first][1] <= begin)
                ++first;
            const pieces = [];
            for (let index = first; index < last && spans[index][0] < end; ++index)
                pieces.push({
                    index,
                    begin: Math.max(spans[index][0] - begin, 0),
                    end: Math.min(spans[index][1], end) - begin,
                });
            if (pieces.length > 0)
                markNode(node, pieces);
        }
        lectern.strip.draw();
    }

    // Where the text begins that is in sight.
    function placeInSight() {
        const range = document.createRange();
        for (const { node, begin } of readUnits().units) {
            range.selectNodeContents(node);
            const box = range.getBoundingClientRect();
            if (box.height > 0 && box.bottom > 0)
                return begin;
        }
        return 0;
    }

    const isAbove = (index) => {
        const box = marksOf(index)[0]?.getBoundingClientRect();
        return box && box.height > 0 && box.bottom <= 0;
    };

    function showCurrent() {
        for (const mark of marks())
            mark.classList.toggle('lectern-find-current', Number(mark.dataset.find) === now);
        const mark = marksOf(now)[0];
        if (mark) {
            const box = mark.getBoundingClientRect();
            // What is folded away may have a box all the same.
            const isFolded = mark.closest('details:not([open])') !== null;
            if (isFolded || box.top < edge || box.bottom > innerHeight - edge)
                lectern.scrolling.show(mark);
        }
        lectern.send('found', { now: now + 1, count: spans.length });
    }

    // `places`: [begin, end, begin, end, …]. The current one is that where the last one was, else the
    // first in sight; going back, the one before.
    function mark(places, step) {
        const from = now >= 0 ? spans[now][0] : placeInSight();
        const fromSight = now < 0;
        spans = [];
        for (let i = 0; i + 1 < places.length; i += 2)
            spans.push([places[i], places[i + 1]]);
        const next = spans.findIndex(([begin]) => begin >= from);
        const after = next < 0 ? 0 : next;
        now = spans.length === 0 ? -1
            : step < 0 ? (next < 0 ? spans.length : next + spans.length) - 1 : after;
        now = spans.length === 0 ? -1 : now % spans.length;
        draw();
        while (fromSight && step > 0 && next >= 0 && now + 1 < spans.length && isAbove(now))
            ++now;
        showCurrent();
    }

    function goTo(index) {
        now = index;
        if (now >= 0 && marksOf(now).length === 0)
            draw();
        showCurrent();
    }

    const step = (by) => goTo(spans.length === 0 ? -1 : (now + by + spans.length) % spans.length);

    function clear() {
        spans = [];
        now = -1;
        unmark();
        lectern.strip.draw();
    }

    // For the strip: the first mark of each match that is drawn.
    const groups = () => [...marks()]
        .filter((mark, i, all) => i === 0 || all[i - 1].dataset.find !== mark.dataset.find)
        .map((mark) => [mark]);
    const goToMark = (mark) => goTo(Number(mark.dataset.find));

    return { text, mark, step, clear, groups, goToMark };
})();
