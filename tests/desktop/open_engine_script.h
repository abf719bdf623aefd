#pragma once

#include <QLatin1String>

namespace lectern::desktop {

// Runs in every frame, in the page's own world, before anything of the page does. %1: the mark;
// %2: whether a person is there. What it uses later it takes before the page can spoil it.
constexpr QLatin1String kWatcher(R"js(
(() => {
const log = console.log.bind(console);
const later = setTimeout.bind(window);
const frame = requestAnimationFrame.bind(window);
const all = document.querySelectorAll.bind(document);
const names = Object.getOwnPropertyNames;
const valueOf = (name) => Object.getOwnPropertyDescriptor(window, name)?.value;

const place = () => {
    for (let here = window;; here = here.parent) {
        try {
            if (here.location.protocol === 'proof:')
                return here.location.pathname;
        } catch {} // not one of ours
        if (here === here.parent)
            return [...location.ancestorOrigins].join();
    }
};
const tell = (what) => log('%1 ' + what + ' in ' + place());

const listen = (owner, name, passOn) => {
    const original = owner[name];
    owner[name] = function(...values) {
        tell('call of ' + name + '(' + String(values[0]).slice(0, 80) + ')');
        return passOn ? original.apply(this, values) : undefined;
    };
};
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'postMessage'])
    listen(window, name, false);
for (const name of ['eval', 'fetch'])
    listen(window, name, true);
for (const name of ['write', 'writeln'])
    listen(document, name, true);
for (const name of ['send', 'open'])
    listen(XMLHttpRequest.prototype, name, true);
listen(Navigator.prototype, 'sendBeacon', true);

const before = new Map(names(window).map((name) => [name, valueOf(name)]));
const compareGlobals = () => {
    for (const name of names(window)) {
        const isFrame = /^\d+$/.test(name);
        if (!isFrame && (!before.has(name) || !Object.is(before.get(name), valueOf(name))))
            tell('change of window.' + name);
    }
};

const sleep = (ms) => new Promise((resolve) => later(resolve, ms));
// A frame that is not in sight paints nothing.
const painted = () => Promise.race([
    new Promise((resolve) => frame(() => frame(resolve))), sleep(300)]);

const kEvents = {
    MouseEvent: ['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'mouseout',
                 'dblclick', 'auxclick', 'contextmenu'],
    PointerEvent: ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'],
    KeyboardEvent: ['keydown', 'keypress', 'keyup'],
    WheelEvent: ['wheel'],
    Event: ['input', 'change', 'select', 'scroll', 'toggle', 'copy', 'cut', 'paste', 'drag',
            'dragstart', 'drop', 'touchstart', 'touchend', 'submit', 'reset'],
};
const handle = (element) => {
    for (const kind in kEvents)
        for (const name of kEvents[kind])
            element.dispatchEvent(new self[kind](name, {bubbles: true, cancelable: true}));
    for (const attribute of element.attributes)
        if (/^on/i.test(attribute.name))
            element.dispatchEvent(new Event(attribute.name.slice(2).toLowerCase()));
    element.focus?.();
    element.blur?.();
    element.scrollIntoView?.();
};
const kLinks = 'a, area, button, input, summary, form, label';
// ':' is the scheme of what is no address.
const kSafe = ['http:', 'https:', 'mailto:', 'tel:', 'proof:', ':'];
const act = async () => {
    for (const element of all('*'))
        handle(element);
    for (const element of all('*'))
        if (element.matches(kLinks) || !element.querySelector(kLinks)) {
            if (element.protocol && !kSafe.includes(element.protocol))
                tell('a link to ' + element.protocol);
            element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
            if (element.matches(kLinks))
                await sleep(0); // one navigation overtakes the other
        }
    scrollTo(0, 1e6);
    scrollTo(0, 0);
};

addEventListener('load', async () => {
    await painted();
    await sleep(30);
    if (%2)
        await act();
    await painted();
    await sleep(100);
    compareGlobals();
    log('%1 end');
}, {once: true});
})();
)js");

} // namespace lectern::desktop
