#include "exporter/markdown_with_pictures.h"

#include "images/image_addresses.h"

#include <QUrl>

#include <algorithm>
#include <string_view>

namespace lectern::exporter {

namespace {

constexpr std::size_t kLongestNameBytes = 120;

/// Characters that some file system refuses, or that say something in an address.
bool isUnsafe(char c)
{
    constexpr std::string_view kUnsafe = "<>:\"/\\|?*%#";
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f
        || kUnsafe.find(c) != std::string_view::npos;
}

/// The end of it, where the ending is; cut at a character.
std::string shortened(std::string name)
{
    if (name.size() <= kLongestNameBytes)
        return name;
    std::size_t begin = name.size() - kLongestNameBytes;
    while (begin < name.size() && (static_cast<unsigned char>(name[begin]) & 0xC0) == 0x80)
        ++begin;
    return name.substr(begin);
}

/// `../img/tea%20hills.png?v=2`: `tea hills.png`.
std::string fileName(const std::string& address)
{
    const std::string path = address.substr(0, address.find_first_of("?#"));
    std::string name = QUrl::fromPercentEncoding(QByteArray::fromStdString(path)).toStdString();
    name.erase(0, name.find_last_of("/\\") + 1);
    std::ranges::replace_if(name, isUnsafe, '_');
    name.erase(0, name.find_first_not_of(" ."));
    name.erase(name.find_last_not_of(" .") + 1);
    return name.empty() ? "picture" : shortened(std::move(name));
}

/// `tea.png`: `tea-2.png`.
std::string numbered(const std::string& name, std::size_t number)
{
    const auto dot = std::min(name.rfind('.'), name.size());
    return name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
}

/// What is the same in lower case is one file on some file systems.
bool isTaken(const std::vector<PictureBeside>& pictures, const std::string& name)
{
    const auto same
        = [](const std::string& text) { return QString::fromStdString(text).toCaseFolded(); };
    return std::ranges::any_of(pictures,
                               [&](const auto& other) { return same(other.name) == same(name); });
}

const std::string& nameFor(std::vector<PictureBeside>& pictures, const std::string& address,
                           std::string bytes)
{
    const auto known = std::ranges::find(pictures, bytes, &PictureBeside::bytes);
    if (known != pictures.end())
        return known->name;
    const std::string wanted = fileName(address);
    std::string name = wanted;
    for (std::size_t number = 2; isTaken(pictures, name); ++number)
        name = numbered(wanted, number);
    return pictures.emplace_back(PictureBeside {std::move(name), std::move(bytes)}).name;
}

/// A folder's name as part of an address.
std::string inAddress(const std::string& name)
{
    std::string address;
    for (const char c : name) {
        if (c == '%' || c == '#' || c == '?')
            address += images::percentEncoded(std::string_view(&c, 1));
        else
            address += c;
    }
    return address;
}

} // namespace

MarkdownWithPictures toMarkdownWithPictures(Article article, const PictureSource& pictures,
                                            const std::string& folder, const NoteSource& notes,
                                            const NoteLabels& labels)
{
    MarkdownWithPictures made;
    for (ImageRef& image : article.images) {
        if (image.original.empty() || !images::isRelative(image.original))
            continue;
        if (auto picture = pictures(image)) {
            image.original = inAddress(folder) + '/'
                + nameFor(made.pictures, image.original, std::move(picture->bytes));
            continue;
        }
        ++made.missing;
        const auto web = std::ranges::find_if(image.alternatives, images::isRemote);
        if (web != image.alternatives.end())
            image.original = *web;
    }
    made.markdown = toMarkdown(article, MarkdownHead::FrontMatter, notes, labels);
    return made;
}

} // namespace lectern::exporter
