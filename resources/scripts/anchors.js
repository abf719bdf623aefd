// Places an article's links name: `other.md#part`, and within one article headings by the names
// that site generators make of their text (`#how-it-works`), which the article itself does not say.

lectern.anchors = (() => {
    // As GitHub does: small letters, blanks to hyphens, no punctuation.
    const nameOf = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');

    function find(fragment) {
        const byId = document.getElementById('a-' + fragment);
        if (byId)
            return byId;
        const wanted = nameOf(fragment);
        const seen = new Map(); // of several alike the second is called "name-1"
        for (const heading of document.querySelectorAll('.lectern-body :is(h1, h2, h3, h4, h5, h6)')) {
            const name = nameOf(heading.textContent);
            const before = seen.get(name) || 0;
            seen.set(name, before + 1);
            if (wanted !== '' && wanted === (before > 0 ? `${name}-${before}` : name))
                return heading;
        }
        return null;
    }

    function goTo(fragment) {
        const target = find(fragment);
        if (!target)
            return false;
        lectern.send('leaving', lectern.places.here());
        lectern.scrolling.show(target, 'start');
        lectern.scrolling.flash(target);
        return true;
    }

    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('.lectern-body a[href^="#a-"]');
        if (!link || event.defaultPrevented)
            return;
        try {
            const name = decodeURIComponent(link.hash.slice(1));
            if (!document.getElementById(name) && goTo(name.slice(2)))
                event.preventDefault();
        } catch {
            // no address at all
        }
    }, true);

    return { find, goTo };
})();
