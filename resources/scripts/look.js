// What a person changes about the page while it stands.

lectern.look = (() => {
    const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, tr, dd, dt, img, figcaption, .lectern-card';

    // The line being read: what stands about a quarter below the top edge, and how far into it that
    // is. Between two paragraphs it is the next one.
    function lineRead() {
        if (scrollY === 0)
            return null;
        for (let y = innerHeight / 4; y < innerHeight; y += 8) {
            const element = document.elementFromPoint(innerWidth / 2, y)?.closest(BLOCKS);
            if (!element)
                continue;
            const box = element.getBoundingClientRect();
            return { element, y, share: (y - box.top) / Math.max(box.height, 1) };
        }
        return null;
    }

    function backTo(line) {
        const box = line.element.getBoundingClientRect();
        scrollBy(0, box.top + line.share * box.height - line.y);
    }

    // Pairs of names and values for the root element; a property without a value goes.
    function wear(attributes, properties) {
        const line = lineRead();
        const root = document.documentElement;
        for (const [name, value] of attributes)
            root.setAttribute(name, value);
        for (const [name, value] of properties)
            root.style.setProperty(name, value || 'initial');
        if (line)
            backTo(line);
    }

    return { wear };
})();
