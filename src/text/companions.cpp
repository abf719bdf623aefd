#include "text/companions.h"

#include "text/address_filter.h"
#include "text/json_value.h"
#include "text/omnivore_item.h"
#include "text/readeck_item.h"

namespace lectern::text {

void addCompanions(ReadArticle& article, const Companions& companions)
{
    switch (companions.kind) {
    case Companions::Kind::None:
        break;
    case Companions::Kind::Omnivore:
        addOmnivore(article, companions.metadata, companions.highlights);
        break;
    case Companions::Kind::Readeck:
        addReadeck(article, companions.metadata);
        break;
    case Companions::Kind::Place:
        if (!companions.folder.empty())
            article.frontMatter.categories.push_back(companions.folder);
        if (companions.readState == ReadState::Read)
            article.carried.readState = ReadState::Read;
        break;
    }
}

std::string addressIn(const Companions& companions)
{
    if (companions.kind == Companions::Kind::Omnivore)
        return std::string(trimmedAddress(readJson(companions.metadata).root["url"].scalar()));
    if (companions.kind == Companions::Kind::Readeck)
        return std::string(trimmedAddress(readJson(companions.metadata).root["URL"].scalar()));
    return {};
}

std::string bytesOf(const Companions& companions)
{
    if (companions.kind == Companions::Kind::None)
        return {};
    std::string bytes = std::to_string(static_cast<int>(companions.kind)) + '\0'
        + companions.metadata + '\0' + companions.highlights + '\0'
        + (companions.readState == ReadState::Read ? '1' : '0');
    for (const std::string& name : companions.folder.names)
        (bytes += '\0') += name;
    return bytes;
}

} // namespace lectern::text
