#include "importer/mhtml_pictures.h"

#include "images/picture.h"
#include "text/mhtml.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace lectern::importer {

namespace {

using Parts = std::unordered_map<std::string, text::MhtmlPage::Part*>;

Parts byName(text::MhtmlPage& page)
{
    Parts parts;
    for (auto& part : page.parts) {
        if (!part.address.empty())
            parts.emplace(part.address, &part);
        if (!part.contentId.empty())
            parts.emplace("cid:" + part.contentId, &part);
    }
    return parts;
}

text::MhtmlPage::Part* partOf(const ImageRef& image, const Parts& parts)
{
    std::vector<std::string> names {image.original, image.proxied};
    names.insert(names.end(), image.alternatives.begin(), image.alternatives.end());
    for (const auto& name : names) {
        if (const auto found = parts.find(name); !name.empty() && found != parts.end())
            return found->second;
    }
    return nullptr;
}

} // namespace

void keepMhtmlPictures(std::vector<ImageRef>& images, std::string_view bytes,
                       const std::optional<images::ImageFolder>& copies)
{
    if (!copies || images.empty())
        return;
    auto page = text::readMhtml(bytes, text::MhtmlParts::Read);
    if (!page)
        return;
    const Parts parts = byName(*page);
    for (auto& image : images) {
        const auto* part = partOf(image, parts);
        const auto picture = part ? images::identifyPicture(part->bytes) : std::nullopt;
        const auto hash = picture ? copies->save(picture->bytes)
                                  : Result<std::string>(fail(ErrorKind::NotFound, {}));
        if (!hash)
            continue;
        image.localHash = *hash;
        image.status = ImageStatus::Local;
    }
}

} // namespace lectern::importer
