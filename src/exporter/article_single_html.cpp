#include "exporter/article_single_html.h"

#include "domain/html_escape.h"
#include "exporter/article_export.h"
#include "page/html_pieces.h"
#include "text/article_reader.h"

#include <QByteArray>

#include <charconv>

namespace lectern::exporter {

namespace {

constexpr std::string_view kPlaceOfPictures = "lectern://image/0/";

page::PageContent contentOf(const Article& article, const page::PageLabels& labels,
                            const NoteSource& notes)
{
    text::SanitiseOptions options;
    options.imagePrefix = kPlaceOfPictures;
    options.baseAddress = article.sourceUrl;
    auto document = text::readArticle(article.original, article.summary.path, options).document;
    OwnNotes own = notes ? ownNotes(notes(document.plainText)) : OwnNotes {};
    options.marks = std::move(own.marks);
    if (!options.marks.empty())
        document = text::readArticle(article.original, article.summary.path, options).document;
    page::PageContent content;
    content.remarks = std::move(own.remarks);
    content.title = article.summary.title;
    content.author = article.summary.author;
    content.date = labels.dateText(article.summary.date);
    content.categories = article.summary.categories;
    content.tags = page::tagsWithoutLinks(article.tags);
    content.highlightCount = passageCount(document.highlights);
    content.sourceUrl = article.sourceUrl;
    content.body = std::move(document.html);
    return content;
}

std::string dataAddress(const images::Picture& picture)
{
    const QByteArray bytes = QByteArray::fromRawData(picture.bytes.data(),
                                                     static_cast<qsizetype>(picture.bytes.size()));
    return "data:" + picture.mimeType + ";base64," + bytes.toBase64().toStdString();
}

/// The page may not ask Lectern for pictures: it is not there.
std::string withOwnPolicy(std::string page)
{
    constexpr std::string_view kOurs = "img-src lectern: data:";
    if (const auto at = page.find(kOurs); at != std::string::npos)
        page.replace(at, kOurs.size(), "img-src data:");
    return page;
}

/// Puts pictures in the places of their addresses.
class Inliner {
public:
    Inliner(const Article& article, const PictureSource& pictures)
        : m_article(article)
        , m_pictures(pictures)
    {
    }

    SingleHtml inlined(const std::string& page)
    {
        page::HtmlPieces pieces(page);
        while (const auto piece = pieces.next()) {
            if (piece->element == "a")
                m_inLink = piece->kind == page::HtmlPiece::Kind::OpenTag;
            if (piece->element == "img")
                add(piece->source);
            else
                m_result.html += piece->source;
        }
        return std::move(m_result);
    }

private:
    void add(std::string_view tag)
    {
        const auto at = tag.find(kPlaceOfPictures);
        const ImageRef* image = at == std::string_view::npos ? nullptr : imageAt(tag.substr(at));
        const auto picture = image ? m_pictures(*image) : std::nullopt;
        if (picture) {
            ++m_result.pictures;
            // A picture far below would wait for a reader, and a printer is none.
            constexpr std::string_view kLazy = " loading=\"lazy\"";
            std::string rest(tag.substr(tag.find('"', at)));
            if (const auto lazy = rest.rfind(kLazy); lazy != std::string::npos)
                rest.erase(lazy, kLazy.size());
            m_result.html.append(tag.substr(0, at)).append(dataAddress(*picture)).append(rest);
        } else if (image) {
            ++m_result.missing;
            addLink(*image);
        }
    }

    const ImageRef* imageAt(std::string_view address) const
    {
        address.remove_prefix(kPlaceOfPictures.size());
        std::size_t index = 0;
        std::from_chars(address.data(), address.data() + address.size(), index);
        return index < m_article.images.size() ? &m_article.images[index] : nullptr;
    }

    void addLink(const ImageRef& image)
    {
        const bool isAddress
            = image.original.starts_with("http://") || image.original.starts_with("https://");
        std::string text;
        appendEscaped(text, image.alt.empty() && isAddress ? image.original : image.alt);
        if (!isAddress || m_inLink) {
            m_result.html += text;
            return;
        }
        m_result.html += "<a rel=\"noreferrer noopener\" href=\"";
        appendEscaped(m_result.html, image.original);
        m_result.html += "\">" + text + "</a>";
    }

    const Article& m_article;
    const PictureSource& m_pictures;
    SingleHtml m_result;
    bool m_inLink = false;
};

} // namespace

SingleHtml toSingleHtml(const Article& article, const PictureSource& pictures,
                        const page::PageStyle& style, const page::PageLabels& labels,
                        const NoteSource& notes)
{
    const std::string page
        = withOwnPolicy(page::renderArticlePage(contentOf(article, labels, notes), style, labels));
    return Inliner(article, pictures).inlined(page);
}

} // namespace lectern::exporter
