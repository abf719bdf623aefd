#include "desktop/page_selection.h"

#include "search/anchor.h"

#include <QJsonObject>

#include <algorithm>

namespace lectern::desktop {

PageSelection PageSelection::fromPage(const QJsonValue& value)
{
    const QJsonObject selected = value.toObject();
    const auto number = [&](const char* name) {
        return static_cast<std::size_t>(
            std::max(selected.value(QLatin1String(name)).toInteger(), qint64 {0}));
    };
    return {{number("begin"), number("end")},
            selected.value(QLatin1String("text")).toString().toStdString()};
}

std::optional<TextSpan> placeOf(std::string_view text, const PageSelection& selection)
{
    const auto place = page::placeOf(text, selection.span);
    if (place && page::withoutBlanks(text.substr(place->begin, place->length)) == selection.words)
        return place;
    Annotation wanted;
    wanted.quote.exact = selection.words;
    wanted.begin = place ? place->begin : 0;
    return search::anchor(text, {wanted}).front().place;
}

} // namespace lectern::desktop
