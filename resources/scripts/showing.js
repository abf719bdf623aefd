// Where a page begins, and when it stands painted.

lectern.showing = (() => {
    // At a place (places.js), the part that a link names (anchors.js) or the last search hit; else
    // at the first one, where there is any; else where the article was left.
    function begin(place) {
        const remembered = Number(document.documentElement.dataset.place);
        const hits = lectern.steps.groupsOf(lectern.steps.kinds.hit);
        const anchor = place?.fragment === undefined ? null : lectern.anchors.find(place.fragment);
        if (anchor) {
            lectern.scrolling.show(anchor, 'start');
            lectern.places.keep(lectern.places.here());
        } else if (place?.at !== undefined)
            lectern.places.keep(place);
        else if (hits.length > 0)
            lectern.steps.toHit(place?.hit === 'last' ? -1 : 0);
        else if (remembered > 0)
            lectern.places.keep({ at: remembered });
        lectern.steps.tell('hit');
        lectern.places.tell();
        requestAnimationFrame(() => requestAnimationFrame(() => lectern.send('painted')));
    }

    // scrollPosition() and contentsSize() of the engine follow with the next painted frame, which a
    // busy or hidden window may not show for seconds; the page itself knows at once.
    const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;

    return { begin, isAtEnd };
})();
