// The article's pictures: opened large on a click or Enter, found again from the panel beside it.

lectern.pictures = (() => {
    // `lectern://image/<article>/<number>`, or with a query: see reload
    const numberOf = (image) => {
        const found = /^lectern:\/\/image\/\d+\/(\d+)(\?|$)/.exec(image.src);
        return found ? Number(found[1]) : -1;
    };
    const ofArticle = () => [...document.images].filter((image) => numberOf(image) >= 0);

    function open(event) {
        event.preventDefault();
        lectern.send('picture', numberOf(event.currentTarget));
    }

    // A picture in a link is the link's: it leads where the author wanted.
    for (const image of ofArticle().filter((candidate) => !candidate.closest('a'))) {
        image.style.cursor = 'zoom-in';
        image.tabIndex = 0;
        image.setAttribute('role', 'button');
        image.onclick = open;
        image.onkeydown = (event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.altKey)
                open(event);
        };
    }

    function goTo(number) {
        const image = ofArticle().find((candidate) => numberOf(candidate) === number);
        if (!image)
            return false;
        for (let box = image.closest('details'); box; box = box.parentElement.closest('details'))
            box.open = true;
        image.scrollIntoView({ block: 'center', inline: 'nearest' });
        image.animate([{ outline: '3px solid Highlight', outlineOffset: '3px' },
                       { outline: '3px solid transparent', outlineOffset: '3px' }],
                      { duration: 1400, easing: 'ease-in' });
        return true;
    }

    // Asks for a picture anew: the same address would come from the engine's memory.
    let reloads = 0;
    function reload(number) {
        reloads += 1;
        for (const image of ofArticle().filter((candidate) => numberOf(candidate) === number))
            image.src = `${image.src.split('?')[0]}?again=${reloads}`;
    }

    return { goTo, reload };
})();
