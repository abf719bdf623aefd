// Where an article is read at: how many characters and pictures of its text stand above the top
// edge. The part behind the point says how much of that line, or picture, does. Unlike a share of
// the height this stays true when pictures arrive, the window gets narrower or the text larger.

lectern.places = (() => {
    const body = document.querySelector('.lectern-body') || document.body;
    let units = null; // text nodes and pictures: { node, begin, length }
    let last = null;

    new MutationObserver(() => { units = null; })
        .observe(body, { childList: true, characterData: true, subtree: true });

    function readUnits() {
        const found = [];
        const walker = document.createTreeWalker(
            body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
            // What stands in for a picture is no text: places must stay when it comes or goes.
            (node) => (node.classList?.contains('lectern-missing') ? NodeFilter.FILTER_REJECT
                                                                   : NodeFilter.FILTER_ACCEPT));
        let begin = 0;
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const isText = node.nodeType === Node.TEXT_NODE;
            if (isText ? !node.data.trim() : node.localName !== 'img')
                continue;
            const length = isText ? node.length : 1;
            found.push({ node, begin, length });
            begin += length;
        }
        return found;
    }

    function boxOf(unit, at) {
        if (unit.node.nodeType !== Node.TEXT_NODE)
            return unit.node.getBoundingClientRect();
        const range = document.createRange();
        range.setStart(unit.node, at === undefined ? 0 : at);
        range.setEnd(unit.node, at === undefined ? unit.length : at + 1);
        return range.getBoundingClientRect();
    }

    // The first of `count` for which `isBelow`, or `count`.
    function firstBelow(count, isBelow) {
        let low = 0;
        let high = count;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (isBelow(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    const endsBelow = (box) => box.bottom > 0;
    const isFolded = (box) => box.width === 0 && box.height === 0;

    function here() {
        units = units || readUnits();
        const top = { at: 0, gap: 0, above: scrollY };
        if (units.length === 0)
            return top;
        // A picture that has not come yet has no height: what stands below it is not yet where it
        // will be, and says nothing about how far one has read.
        const first = units.find((unit) => !isFolded(boxOf(unit)));
        if (!first || boxOf(first).top >= 0)
            return top;
        let index = firstBelow(units.length, (i) => {
            while (i < units.length && isFolded(boxOf(units[i])))
                ++i;
            return i === units.length || endsBelow(boxOf(units[i]));
        });
        while (index < units.length && isFolded(boxOf(units[index])))
            ++index;
        if (index === units.length)
            index = units.length - 1;
        const unit = units[index];
        const isText = unit.node.nodeType === Node.TEXT_NODE;
        const character = isText
            ? Math.min(firstBelow(unit.length, (i) => {
                const box = boxOf(unit, i);
                return !isFolded(box) && endsBelow(box);
            }), unit.length - 1)
            : 0;
        const box = boxOf(unit, isText ? character : undefined);
        const part = box.height > 0 ? Math.min(Math.max(-box.top / box.height, 0), 0.99) : 0;
        return { at: unit.begin + character + part, gap: Math.max(box.top, 0) };
    }

    // `gap`: how far below the top edge it stood; `above`: above the text the page's own place.
    function goTo({ at, gap = 0, above = 0 }) {
        units = units || readUnits();
        const index = firstBelow(units.length, (i) => units[i].begin > at) - 1;
        if (at <= 0 || index < 0) {
            scrollTo(0, above);
            return;
        }
        const unit = units[index];
        const character = Math.min(Math.floor(at) - unit.begin, unit.length - 1);
        const isText = unit.node.nodeType === Node.TEXT_NODE;
        let box = boxOf(unit, isText ? character : undefined);
        if (isText && isFolded(box))
            box = unit.node.parentElement.getBoundingClientRect();
        scrollTo(0, scrollY + box.top + (at - Math.floor(at)) * box.height - gap);
    }

    // Goes there, and again with every picture that arrives, until somebody moves the page.
    function keep(place) {
        const again = (event) => {
            if (event.target.localName === 'img')
                goTo(place);
        };
        document.addEventListener('load', again, true);
        document.addEventListener('error', again, true);
        lectern.scrolling.moved();
        lectern.scrolling.holdUntilMoved(() => {
            document.removeEventListener('load', again, true);
            document.removeEventListener('error', again, true);
        });
        goTo(place);
    }

    // As a person asks for it: no picture moves it again.
    function visit(place) {
        lectern.scrolling.moved();
        goTo(place);
    }

    function tell() {
        last = here();
        lectern.send('place', { ...last, end: lectern.showing.isAtEnd() });
    }

    // Another width, another size of text: the same lines stay in sight.
    addEventListener('resize', () => {
        if (last)
            goTo(last);
        lectern.scrolling.tell();
    });
    lectern.scrolling.follow(tell);

    // Links within the page are steps that "back" takes again.
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('a[href^="#"]');
        if (link && !event.defaultPrevented)
            lectern.send('leaving', here());
    });

    return { here, keep, visit, tell };
})();
