#include "store/image_list.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace lectern::store {

namespace {

enum ProxiedForm : std::uint64_t { Whole, BeforeOriginal };

class Writer final {
public:
    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += static_cast<char>(value | 0x80);
        m_bytes += static_cast<char>(value);
    }
    void text(std::string_view value)
    {
        number(value.size());
        m_bytes += value;
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what may be damaged: past the end or past a bound everything is zero and empty, and
/// isDamaged says so.
class Reader final {
public:
    explicit Reader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= std::uint64_t {byte & 0x7fU} << shift;
            if (byte < 0x80)
                return value;
        }
        return damaged();
    }
    int integer()
    {
        const auto value = number();
        return static_cast<int>(value > std::numeric_limits<int>::max() ? damaged() : value);
    }
    std::string text()
    {
        const auto length = number();
        if (length > m_rest.size()) {
            damaged();
            return {};
        }
        const auto value = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return std::string(value);
    }
    bool atEnd() const { return m_rest.empty(); }
    bool isDamaged() const { return m_isDamaged; }

private:
    std::uint64_t damaged()
    {
        m_isDamaged = true;
        m_rest = {};
        return 0;
    }

    std::string_view m_rest;
    bool m_isDamaged = false;
};

void writeProxied(Writer& writer, const ImageRef& image)
{
    // Mostly the proxy's address with the original behind it.
    const bool isPrefixed = !image.proxied.empty() && image.proxied.ends_with(image.original);
    writer.number(isPrefixed ? BeforeOriginal : Whole);
    writer.text(isPrefixed ? std::string_view(image.proxied)
                                 .substr(0, image.proxied.size() - image.original.size())
                           : std::string_view(image.proxied));
}

std::string readProxied(Reader& reader, const std::string& original)
{
    const auto form = reader.number();
    auto text = reader.text();
    return form == BeforeOriginal ? text + original : text;
}

ImageRef readImage(Reader& reader, int index)
{
    ImageRef image;
    image.index = index;
    image.original = reader.text();
    image.proxied = readProxied(reader, image.original);
    image.alt = reader.text();
    image.localHash = reader.text();
    image.width = reader.integer();
    image.height = reader.integer();
    const auto status = reader.number();
    image.status = status <= static_cast<std::uint64_t>(ImageStatus::Embedded)
        ? static_cast<ImageStatus>(status)
        : ImageStatus::Unknown;
    for (auto left = reader.number(); left > 0 && !reader.isDamaged(); --left)
        image.alternatives.push_back(reader.text());
    return image;
}

} // namespace

std::string writeImages(const std::vector<ImageRef>& images)
{
    Writer writer;
    for (const auto& image : images) {
        writer.text(image.original);
        writeProxied(writer, image);
        writer.text(image.alt);
        writer.text(image.localHash);
        writer.number(static_cast<std::uint64_t>(std::max(image.width, 0)));
        writer.number(static_cast<std::uint64_t>(std::max(image.height, 0)));
        writer.number(static_cast<std::uint64_t>(image.status));
        writer.number(image.alternatives.size());
        for (const auto& address : image.alternatives)
            writer.text(address);
    }
    return writer.take();
}

Result<std::vector<ImageRef>> readImages(std::string_view bytes)
{
    Reader reader(bytes);
    std::vector<ImageRef> images;
    while (!reader.atEnd())
        images.push_back(readImage(reader, static_cast<int>(images.size())));
    if (reader.isDamaged())
        return fail(ErrorKind::Database, "A stored list of images is damaged.");
    return images;
}

} // namespace lectern::store
