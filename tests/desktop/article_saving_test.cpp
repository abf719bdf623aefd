#include "desktop/article_saving.h"
#include "desktop_fixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>

#include <csignal>

namespace lectern::desktop {
namespace {

class ArticleSavingTest : public DesktopFixture {
protected:
    ArticleSavingTest()
        : m_saving(*m_pane, *m_pane,
                   {&m_actions[0], &m_actions[1], &m_actions[2], &m_actions[3], &m_actions[4]})
        , m_saved(&m_saving, &ArticleSaving::saved)
        , m_told(&m_saving, &ArticleSaving::told)
    {
        m_saving.setLibrary(m_library.get());
        m_saving.setPolicy(ImagePolicy::LocalOnly);
        write("a.md",
              "---\ntitle: Eins\n---\n<p>甲<b>乙</b>丙 <a href=\"https://a.b/c\">link</a></p>"
              "<details><summary>more</summary><a href=\"https://folded.b/\">in</a></details>"
              "<p><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=\">"
              "<img src=\"https://a.b/gone.png\" alt=\"gone\"></p>");
        importAll();
    }

    QString pathOf(const char* name) const
    {
        return QString::fromStdString((m_folder.path() / name).string());
    }
    QByteArray savedFile(const QString& path)
    {
        EXPECT_TRUE(waitUntil([&] { return m_saved.count() == 1; }));
        EXPECT_TRUE(m_saved.takeFirst()[1].toBool());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QAction m_actions[5];
    ArticleSaving m_saving;
    QSignalSpy m_saved;
    QSignalSpy m_told;
};

TEST_F(ArticleSavingTest, actionsAreThere_asLongAsAnArticleIs)
{
    EXPECT_FALSE(m_actions[0].isEnabled());
    show("Eins");
    EXPECT_TRUE(m_actions[4].isEnabled());
    m_pane->clear();
    EXPECT_FALSE(m_actions[4].isEnabled());
}

TEST_F(ArticleSavingTest, markdown_goesToTheClipboardWithItsTitle)
{
    show("Eins");
    m_saving.copyMarkdown();
    ASSERT_TRUE(waitUntil([&] { return m_told.count() == 1; }));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("# Eins\n\n甲**乙**丙 [link](https://a.b/c)\n")));
}

TEST_F(ArticleSavingTest, markdownFile_hasItsHeader)
{
    show("Eins");
    m_saving.saveMarkdownTo(pathOf("x.md"));
    EXPECT_TRUE(savedFile(pathOf("x.md")).startsWith("---\ntitle: \"Eins\"\n---\n\n"));
}

TEST_F(ArticleSavingTest, webPage_holdsWhatCouldBeHad_andSaysWhatCouldNot)
{
    show("Eins");
    m_saving.saveHtmlTo(pathOf("x.html"));
    const QByteArray html = savedFile(pathOf("x.html"));
    EXPECT_TRUE(html.contains("src=\"data:image/gif"));
    EXPECT_TRUE(html.contains("href=\"https://a.b/gone.png\">gone</a>"));
    EXPECT_FALSE(html.contains("lectern:"));
    EXPECT_TRUE(m_told.last()[0].toString().contains(u'1'));
}

TEST_F(ArticleSavingTest, pdf_isMadeWithItsLinks_forADarkReaderToo)
{
    page::PageStyle dark;
    dark.theme = page::Theme::Dark;
    m_pane->setStyle(dark);
    show("Eins");
    QSignalSpy working(&m_saving, &ArticleSaving::working);
    m_saving.savePdfTo(pathOf("x.pdf"));
    const QByteArray pdf = savedFile(pathOf("x.pdf"));
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("https://a.b/c"));
    EXPECT_TRUE(pdf.contains("https://folded.b/")) << "paper has nothing to unfold";
    EXPECT_TRUE(pdf.contains("/Footer1 ")) << "has its pages numbered";
    QStringList said;
    for (const auto& each : working)
        said << each[0].toString();
    EXPECT_EQ(said,
              QStringList({QStringLiteral("Gathering the pictures: 0 of 2"),
                           QStringLiteral("Gathering the pictures: 1 of 2"),
                           QStringLiteral("Making the PDF…"), QString()}));
}

TEST_F(ArticleSavingTest, pdfWhosePageDies_isSaidToHaveFailed)
{
    show("Eins");
    m_saving.savePdfTo(pathOf("x.pdf"));
    QWebEngineView* hidden = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        for (QWidget* each : QApplication::allWidgets()) {
            auto* found = qobject_cast<QWebEngineView*>(each);
            if (found && found != &view())
                hidden = found;
        }
        return hidden != nullptr;
    }));
    // Between the page that is there and the paper.
    QObject::connect(hidden, &QWebEngineView::loadFinished, hidden, [hidden] {
        kill(static_cast<pid_t>(hidden->page()->renderProcessPid()), SIGKILL);
    });
    ASSERT_TRUE(waitUntil([&] { return m_saved.count() == 1; }));
    EXPECT_FALSE(m_saved.first()[1].toBool());
    EXPECT_FALSE(QFile::exists(pathOf("x.pdf")));
}

TEST_F(ArticleSavingTest, fileThatCannotBeWritten_isSaid)
{
    show("Eins");
    m_saving.saveMarkdownTo(pathOf("no/such/folder/x.md"));
    ASSERT_TRUE(waitUntil([&] { return m_saved.count() == 1; }));
    EXPECT_FALSE(m_saved.first()[1].toBool());
    EXPECT_NE(m_pane->findChild<QMessageBox*>(), nullptr);
}

TEST_F(ArticleSavingTest, ownNotes_goAlongUnlessToldOtherwise)
{
    show("Eins");
    Annotation made;
    made.article = idOf("Eins");
    made.quote.exact = "丙";
    made.note = "my words";
    bool added = false;
    m_library->addAnnotation(made, this->m_pane.get(),
                             [&added](const auto& result) { added = result.has_value(); });
    ASSERT_TRUE(waitUntil([&added] { return added; }));

    m_saving.saveHtmlTo(pathOf("with.html"));
    const QByteArray with = savedFile(pathOf("with.html"));
    EXPECT_TRUE(with.contains("data-colour=\"yellow\">丙</mark>"));
    EXPECT_TRUE(with.contains("<p>my words</p>"));
    m_saving.saveMarkdownTo(pathOf("with.md"));
    EXPECT_TRUE(savedFile(pathOf("with.md")).contains("<mark>丙</mark>"));
    m_saving.setOwnNotes(library::Library::OwnNotes::Without);
    m_saving.saveHtmlTo(pathOf("without.html"));
    const QByteArray without = savedFile(pathOf("without.html"));
    EXPECT_FALSE(without.contains("class=\"lectern-note\""));
    EXPECT_FALSE(without.contains("my words"));
}

/// Writes down what a page asks for.
class Asked final : public QWebEngineUrlRequestInterceptor {
public:
    void interceptRequest(QWebEngineUrlRequestInfo& info) override
    {
        if (info.requestUrl().scheme() != QLatin1String("data"))
            addresses << info.requestUrl();
    }

    QList<QUrl> addresses;
};

TEST_F(ArticleSavingTest, webPage_standsAloneInABareEngine)
{
    show("Eins");
    m_saving.saveHtmlTo(pathOf("x.html"));
    savedFile(pathOf("x.html"));
    Asked asked;
    QWebEngineProfile profile;
    profile.setUrlRequestInterceptor(&asked);
    QWebEnginePage page(&profile);
    const QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    const QUrl address = QUrl::fromLocalFile(pathOf("x.html"));
    page.load(address);
    ASSERT_TRUE(waitUntil([&] { return loaded.count() == 1; }));

    const auto inPage = [&page](const QString& script) { return desktop::ask(page, script); };
    EXPECT_EQ(inPage(QStringLiteral("document.images.length")).toInt(), 1);
    EXPECT_GT(inPage(QStringLiteral("document.images[0].naturalWidth")).toInt(), 0);
    for (const char* theme : {"system", "light", "sepia", "dark"}) {
        const double contrast = inPage(QStringLiteral(R"((() => {
            document.documentElement.dataset.theme = '%1';
            const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3)
                .map((part) => part / 255)
                .map((part) => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
            const ink = light(getComputedStyle(document.querySelector('.lectern-body p')).color);
            const paper = light(getComputedStyle(document.documentElement).backgroundColor);
            return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
        })())")
                                           .arg(QLatin1String(theme)))
                                    .toDouble();
        EXPECT_GT(contrast, 7) << theme;
    }
    EXPECT_EQ(asked.addresses, QList<QUrl> {address});
}

} // namespace
} // namespace lectern::desktop
