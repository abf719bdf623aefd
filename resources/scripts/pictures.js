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
        const picture = ofArticle().find((candidate) => numberOf(candidate) === number);
        const image = boxes.get(picture)?.box ?? picture;
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
        for (const image of ofNumber(number)) {
            image.src = `${image.src.split('?')[0]}?again=${reloads}`;
            image.classList.remove('lectern-image-missing');
            boxes.get(image)?.box.remove();
            boxes.delete(image);
        }
    }

    // What stands in for a picture that is not to be had, beside its element, which is hidden.

    const boxes = new Map(); // by image: { box, words, button, retries }
    const ofNumber = (number) => ofArticle().filter((image) => numberOf(image) === number);

    function piece(name, className, text) {
        const element = document.createElement(name);
        element.className = className;
        element.textContent = text;
        return element;
    }

    function retryButton(number, labels) {
        const button = piece('button', 'lectern-missing-retry', labels.retry);
        button.type = 'button';
        button.onclick = () => {
            if (button.getAttribute('aria-disabled') === 'true')
                return;
            button.setAttribute('aria-disabled', 'true'); // keeps the keyboard, unlike `disabled`
            button.textContent = labels.trying;
            lectern.send('retryPicture', number);
        };
        return button;
    }

    function addBox(image, { number, address, host, mayRetry }, labels) {
        const box = piece('span', 'lectern-missing', '');
        box.setAttribute('role', 'group');
        const words = piece('span', 'lectern-missing-alt', image.alt.trim() || labels.missing);
        words.setAttribute('role', 'status');
        box.append(words);
        if (host) {
            const link = piece('a', 'lectern-missing-host', host);
            link.href = address;
            link.rel = 'noreferrer noopener';
            link.title = address;
            box.append(link);
        }
        const button = mayRetry ? retryButton(number, labels) : null;
        if (button)
            box.append(button);
        box.classList.toggle('lectern-missing-inline', !('lecternAlone' in image.dataset));
        (image.closest('a') ?? image).after(box);
        image.classList.add('lectern-image-missing');
        boxes.set(image, { box, words, button });
    }

    // `picture`: { number, address, host, mayRetry }; again for one that was tried in vain.
    function setMissing(picture, labels) {
        for (const image of ofNumber(picture.number)) {
            const known = boxes.get(image);
            if (!known) {
                addBox(image, picture, labels);
            } else if (known.button?.getAttribute('aria-disabled') === 'true') {
                known.button.removeAttribute('aria-disabled');
                known.button.textContent = labels.retry;
                known.words.textContent = `${image.alt.trim() || labels.missing} · ${labels.still}`;
            }
        }
    }

    return { goTo, reload, setMissing };
})();
