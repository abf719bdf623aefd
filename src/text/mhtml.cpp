#include "text/mhtml.h"

#include "text/icu_decoder.h"
#include "text/text_limit.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace lectern::text {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

std::string stringOf(const char* text)
{
    return text ? text : "";
}

std::string header(GMimeObject* object, const char* name)
{
    std::string value = stringOf(g_mime_object_get_header(object, name));
    std::erase_if(value, [](char c) { return c == '\r' || c == '\n' || c == '\t'; });
    return value;
}

std::string contentOf(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool isHtml(GMimeObject* object)
{
    GMimeContentType* type = g_mime_object_get_content_type(object);
    return g_mime_content_type_is_type(type, "text", "html") != 0
        || g_mime_content_type_is_type(type, "application", "xhtml+xml") != 0;
}

/// The parts that are no containers, in their order.
class Leaves final {
public:
    explicit Leaves(GMimeObject* root) { add(root, 0); }

    std::vector<GMimePart*> all;

private:
    void add(GMimeObject* object, int depth) // NOLINT(misc-no-recursion): bounded
    {
        const bool isBeyond
            = depth > kMaxMimeNesting || static_cast<int>(all.size()) >= kMaxMimeParts;
        if (!object || isBeyond)
            return;
        if (GMIME_IS_PART(object)) {
            all.push_back(GMIME_PART(object));
        } else if (GMIME_IS_MULTIPART(object)) {
            GMimeMultipart* parts = GMIME_MULTIPART(object);
            const int count = g_mime_multipart_get_count(parts);
            for (int i = 0; i < count; ++i)
                add(g_mime_multipart_get_part(parts, i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            if (GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
                add(g_mime_message_get_mime_part(inner), depth + 1);
        }
    }
};

/// The part that "start" of multipart/related names (RFC 2387), else the first page.
GMimePart* pageOf(GMimeObject* root, const std::vector<GMimePart*>& leaves)
{
    std::string start = stringOf(g_mime_object_get_content_type_parameter(root, "start"));
    std::erase_if(start, [](char c) { return c == '<' || c == '>'; });
    const auto isPage = [](GMimePart* part) { return isHtml(GMIME_OBJECT(part)); };
    const auto isStart = [&](GMimePart* part) {
        return !start.empty() && isPage(part)
            && stringOf(g_mime_part_get_content_id(part)) == start;
    };
    auto found = std::ranges::find_if(leaves, isStart);
    if (found == leaves.end())
        found = std::ranges::find_if(leaves, isPage);
    return found == leaves.end() ? nullptr : *found;
}

/// The part's own word for its encoding counts where its bytes are not UTF-8.
DecodedText decode(const std::string& bytes, const std::string& charset)
{
    const auto readable = readablePart(bytes);
    if (charset.empty() || isValidUtf8(readable))
        return decodeToUtf8(readable);
    auto read = decodeWithIcu(readable, charset);
    if (!read.known || read.damaged > 0)
        return decodeToUtf8(readable);
    auto decoded = decodeToUtf8(read.utf8); // takes BOM and NULs away
    decoded.encoding = charset;
    decoded.problems.push_back(
        {{}, 0, ProblemKind::NotUtf8, "The page is not UTF-8; it was read as " + charset + "."});
    return decoded;
}

std::string_view withoutBlankStart(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
}

/// Whether it begins as a MIME header does: a name, a colon.
bool startsWithHeader(std::string_view bytes)
{
    const auto name = bytes.substr(0, bytes.find_first_of(":\r\n <"));
    return !name.empty() && name.size() < bytes.size() && bytes[name.size()] == ':';
}

} // namespace

bool isMhtmlName(const std::filesystem::path& path)
{
    std::string ending = path.extension().native();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending == ".mht" || ending == ".mhtml";
}

std::optional<MhtmlPage> readMhtml(std::string_view bytes, MhtmlParts parts)
{
    static std::once_flag initialised;
    std::call_once(initialised, [] { g_mime_init(); });
    bytes = withoutBlankStart(bytes);
    if (!startsWithHeader(bytes))
        return std::nullopt;
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    GMimeObject* root = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!root)
        return std::nullopt;
    const Leaves leaves(root);
    GMimePart* page = pageOf(root, leaves.all);
    if (!page)
        return std::nullopt;

    MhtmlPage read;
    GMimeObject* whole = GMIME_OBJECT(message.get());
    const std::string content = contentOf(page);
    read.html = decode(
        content, stringOf(g_mime_object_get_content_type_parameter(GMIME_OBJECT(page), "charset")));
    if (readablePart(content).size() < content.size())
        read.html.problems.push_back({{},
                                      0,
                                      ProblemKind::TextCut,
                                      "The text is longer than the "
                                          + std::to_string(kMaxTextBytes >> 20)
                                          + " MB that are read; the rest of it is left out."});
    read.address = header(whole, "Snapshot-Content-Location"); // Chromium's
    if (read.address.empty())
        read.address = header(GMIME_OBJECT(page), "Content-Location");
    read.title = stringOf(g_mime_message_get_subject(message.get()));
    read.savedDate = header(whole, "Date");
    if (parts == MhtmlParts::Skip)
        return read;
    for (GMimePart* part : leaves.all) {
        if (part != page)
            read.parts.push_back({header(GMIME_OBJECT(part), "Content-Location"),
                                  stringOf(g_mime_part_get_content_id(part)), contentOf(part)});
    }
    return read;
}

} // namespace lectern::text
