// Where a page begins, and when it stands painted.

lectern.showing = (() => {
    // To a place (0 top … 1 end), else to the first search hit where there is any.
    function begin(place) {
        if (place === null)
            lectern.steps.toHit(0);
        else
            scrollTo(0, place * document.documentElement.scrollHeight);
        requestAnimationFrame(() => requestAnimationFrame(() => lectern.send('painted')));
    }

    // scrollPosition() and contentsSize() of the engine follow with the next painted frame, which a
    // busy or hidden window may not show for seconds; the page itself knows at once.
    const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;

    function scrollByPages(pages) {
        scrollBy(0, pages * innerHeight);
        return isAtEnd();
    }

    return { begin, isAtEnd, scrollByPages };
})();
