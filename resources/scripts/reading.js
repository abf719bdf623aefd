// Reading on (src/desktop/reading_on.h): from one hit of a search to the next that is not in sight
// yet, or by screens. Both ways: step 1 on, -1 back.

lectern.reading = (() => {
    const screen = 0.9; // of one is scrolled, so that the eye finds its line

    function turn(step) {
        if (step > 0 ? lectern.showing.isAtEnd() : scrollY < 1)
            return false;
        lectern.scrolling.moved();
        scrollBy(0, step * screen * innerHeight);
        return true;
    }

    // Whether there was anywhere to go in this article.
    const go = (step, overHits) => (overHits ? lectern.steps.toHitBeyond(step) : turn(step));

    return { go };
})();
