// Steps from one search hit, or one of the author's highlights, to the next.

lectern.steps = (() => {
    // Step 0: to the first one, unless one has been stepped to.
    function stepAmong(selector, current, step) {
        const marks = [...document.querySelectorAll(selector)];
        if (marks.length === 0)
            return;
        const now = marks.findIndex((mark) => mark.classList.contains(current));
        if (now >= 0 && step === 0)
            return;
        const next = now < 0 ? (step < 0 ? marks.length - 1 : 0)
                             : (now + step + marks.length) % marks.length;
        if (now >= 0)
            marks[now].classList.remove(current);
        marks[next].classList.add(current);
        for (let box = marks[next].closest('details'); box; box = box.parentElement.closest('details'))
            box.open = true;
        marks[next].scrollIntoView({ block: 'center', inline: 'nearest' });
    }

    const toHit = (step) => stepAmong('mark.lectern-hit', 'lectern-hit-current', step);
    const toHighlight = (step) => stepAmong('.lectern-highlight[id]', 'lectern-highlight-current', step);

    // The count of highlights in the header leads from one to the next.
    for (const link of document.querySelectorAll('.lectern-highlights a'))
        link.onclick = (event) => {
            event.preventDefault();
            toHighlight(1);
        };

    return { toHit, toHighlight };
})();
