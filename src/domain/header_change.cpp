#include "domain/header_change.h"

#include <algorithm>
#include <set>

namespace lectern {

namespace {

using Names = std::vector<std::string>;

/// Those of `names` that the others lack, one a line.
std::string without(const Names& names, const Names& others)
{
    const std::set<std::string_view> known(others.begin(), others.end());
    std::string lines;
    for (const std::string& name : names) {
        if (known.contains(name))
            continue;
        if (!lines.empty())
            lines += '\n';
        lines += name;
    }
    return lines;
}

Names addressesOf(const Article& article)
{
    Names addresses;
    addresses.reserve(article.images.size());
    for (const ImageRef& image : article.images)
        addresses.push_back(image.original);
    return addresses;
}

} // namespace

const char* headerFieldName(HeaderField field)
{
    switch (field) {
    case HeaderField::Title:
        return "title";
    case HeaderField::Author:
        return "author";
    case HeaderField::Date:
        return "date";
    case HeaderField::Tags:
        return "tags";
    case HeaderField::Address:
        return "address";
    case HeaderField::Cover:
        return "cover";
    case HeaderField::Pictures:
        break;
    }
    return "pictures";
}

std::vector<HeaderChange> headerChanges(const Article& older, const Article& newer)
{
    const auto olderPictures = addressesOf(older);
    const auto newerPictures = addressesOf(newer);
    std::vector<HeaderChange> changes {
        {HeaderField::Title, older.summary.title, newer.summary.title},
        {HeaderField::Author, older.summary.author, newer.summary.author},
        {HeaderField::Date, older.summary.date.text, newer.summary.date.text},
        {HeaderField::Tags, without(older.tags, newer.tags), without(newer.tags, older.tags)},
        {HeaderField::Address, older.sourceUrl, newer.sourceUrl},
        {HeaderField::Cover, older.headimg, newer.headimg},
        {HeaderField::Pictures, without(olderPictures, newerPictures),
         without(newerPictures, olderPictures)},
    };
    std::erase_if(changes, [](const HeaderChange& change) { return change.older == change.newer; });
    return changes;
}

} // namespace lectern
