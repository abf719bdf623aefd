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

    // Of running text: what "by language" comes to, in em and in hundredths of the size of letters;
    // fonts as CSS lists them.
    function measures() {
        const text = document.querySelector('.lectern-body p') || document.querySelector('.lectern-body');
        const paragraph = getComputedStyle(text);
        const size = parseFloat(paragraph.fontSize);
        const page = document.querySelector('.lectern-page');
        const width = parseFloat(getComputedStyle(page).maxWidth) / parseFloat(getComputedStyle(page).fontSize);
        const hundredths = (length) => Math.round(100 * parseFloat(length) / size) || 0;
        return { width: Math.round(width) || 0, leading: hundredths(paragraph.lineHeight),
                 gap: text.localName === 'p' ? hundredths(paragraph.marginBottom) : 0,
                 fonts: paragraph.fontFamily, mono: paragraph.getPropertyValue('--mono'),
                 justified: paragraph.textAlign === 'justify' };
    }

    return { wear, measures };
})();
