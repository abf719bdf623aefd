#include "desktop/article_saving.h"

#include "desktop/error_text.h"
#include "desktop/page_labels.h"
#include "desktop/reader_pane.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace lectern::desktop {

namespace {

/// A title as a file's name, without what file systems refuse.
QString fileNameOf(const std::string& title)
{
    constexpr qsizetype kLongest = 60;
    static const QRegularExpression refused(QStringLiteral("[\\x00-\\x1f\\x7f<>:\"/\\\\|?*]+"));
    QString name = QString::fromStdString(title).simplified().replace(refused, QStringLiteral("-"));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    name = name.left(kLongest).trimmed();
    return name.isEmpty() ? QStringLiteral("article") : name;
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// The pictures of an article while they arrive, in any order.
struct Gathered {
    std::vector<library::ServedImage> pictures;
    std::size_t waiting = 0;
};

} // namespace

ArticleSaving::ArticleSaving(QWidget& window, ReaderPane& reader, const Actions& actions)
    : QObject(&window)
    , m_window(window)
    , m_reader(reader)
    , m_actions(actions)
{
    connect(actions.copyMarkdown, &QAction::triggered, this, &ArticleSaving::copyMarkdown);
    connect(actions.saveMarkdown, &QAction::triggered, this, [this] {
        ask(tr("Save as Markdown"), QStringLiteral("md"), tr("Markdown (*.md)"),
            &ArticleSaving::saveMarkdownTo);
    });
    connect(actions.saveHtml, &QAction::triggered, this, [this] {
        ask(tr("Save as a Web Page"), QStringLiteral("html"), tr("Web page (*.html)"),
            &ArticleSaving::saveHtmlTo);
    });
    connect(actions.savePdf, &QAction::triggered, this, [this] {
        ask(tr("Save as PDF"), QStringLiteral("pdf"), tr("PDF (*.pdf)"), &ArticleSaving::savePdfTo);
    });
    connect(actions.print, &QAction::triggered, this, &ArticleSaving::print);
    connect(&reader, &ReaderPane::articlePainted, this, &ArticleSaving::update);
    connect(&reader, &ReaderPane::cleared, this, &ArticleSaving::update);
    update();
}

ArticleSaving::~ArticleSaving() = default;

void ArticleSaving::setLibrary(library::Library* library)
{
    m_library = library;
    update();
}

void ArticleSaving::update()
{
    const bool any = m_library && m_reader.article() && m_reader.shownArticle();
    for (QAction* action : {m_actions.copyMarkdown, m_actions.saveMarkdown, m_actions.saveHtml,
                            m_actions.savePdf, m_actions.print})
        action->setEnabled(any);
}

void ArticleSaving::ask(const QString& title, const QString& ending, const QString& kind,
                        void (ArticleSaving::*save)(const QString&))
{
    const Article* article = m_reader.shownArticle();
    if (!article)
        return;
    auto* dialog = new QFileDialog(&m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(kind);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QString(fileNameOf(article->summary.title) % u'.' % ending));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, save](const QString& path) { (this->*save)(path); });
    dialog->open();
}

void ArticleSaving::copyMarkdown()
{
    if (!m_library || !m_reader.article())
        return;
    m_library->exportMarkdown(m_reader.article(), exporter::MarkdownHead::Title, m_notes,
                              pageLabels(), this, [this](const Result<std::string>& markdown) {
                                  if (!markdown)
                                      return emit told(errorText(markdown.error()));
                                  QGuiApplication::clipboard()->setText(
                                      QString::fromStdString(*markdown));
                                  emit told(tr("The article has been copied as Markdown."));
                              });
}

void ArticleSaving::saveMarkdownTo(const QString& path)
{
    if (!m_library || !m_reader.article())
        return;
    m_library->exportMarkdown(m_reader.article(), exporter::MarkdownHead::FrontMatter, m_notes,
                              pageLabels(), this,
                              [this, path](const Result<std::string>& markdown) {
                                  if (markdown)
                                      write(path, QByteArray::fromStdString(*markdown), 0);
                                  else
                                      emit told(errorText(markdown.error()));
                              });
}

void ArticleSaving::saveHtmlTo(const QString& path)
{
    makePage(page::Theme::System, [this, path](const library::ExportedArticle& exported) {
        write(path, QByteArray::fromStdString(exported.html), exported.missingPictures);
    });
}

void ArticleSaving::savePdfTo(const QString& path)
{
    makePage(page::Theme::Light, [this, path](const library::ExportedArticle& exported) {
        const Article* article = m_reader.shownArticle();
        const QString title = article ? QString::fromStdString(article->summary.title) : QString();
        emit working(tr("Making the PDF…"));
        m_printer.toPdf(exported.html, title,
                        [this, path, missing = exported.missingPictures](const QByteArray& pdf) {
                            if (pdf.isEmpty())
                                tellWritten(path, false, 0);
                            else
                                write(path, pdf, missing);
                        });
    });
}

void ArticleSaving::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (const Article* article = m_reader.shownArticle())
        printer->setDocName(QString::fromStdString(article->summary.title));
    QPrintDialog dialog(printer.get(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    makePage(page::Theme::Light, [this, printer](const library::ExportedArticle& exported) {
        m_printer.print(exported.html, *printer, [this, printer](bool printed) {
            emit told(printed ? tr("The article has been sent to the printer.")
                              : tr("The article could not be printed."));
        });
    });
}

void ArticleSaving::makePage(page::Theme theme, const Page& done)
{
    const Article* article = m_reader.shownArticle();
    if (!m_library || !article)
        return;
    const ArticleId id = article->summary.id;
    const auto gathered = std::make_shared<Gathered>();
    gathered->pictures.resize(article->images.size());
    gathered->waiting = article->images.size() + 1;
    const auto arrived = [this, id, theme, done, gathered] {
        if (!m_library)
            return;
        if (--gathered->waiting > 0) {
            const auto all = gathered->pictures.size();
            emit working(
                tr("Gathering the pictures: %L1 of %L2").arg(all - gathered->waiting).arg(all));
            return;
        }
        page::PageStyle style;
        style.theme = theme;
        m_library->exportPage(id, std::move(gathered->pictures), m_notes, style, pageLabels(), this,
                              [this, done](const Result<library::ExportedArticle>& exported) {
                                  if (exported)
                                      done(*exported);
                                  else
                                      emit told(errorText(exported.error()));
                              });
    };
    for (std::size_t i = 0; i < article->images.size(); ++i) {
        m_library->image(id, static_cast<int>(i), m_policy, this,
                         [gathered, arrived, i](library::ServedImage image) {
                             gathered->pictures[i] = std::move(image);
                             arrived();
                         });
    }
    arrived();
}

void ArticleSaving::write(const QString& path, const QByteArray& bytes, int missingPictures)
{
    QThreadPool::globalInstance()->start(
        [saving = QPointer<ArticleSaving>(this), path, bytes, missingPictures] {
            const bool written = writeFile(path, bytes);
            QMetaObject::invokeMethod(qApp, [saving, path, written, missingPictures] {
                if (saving)
                    saving->tellWritten(path, written, missingPictures);
            });
        });
}

void ArticleSaving::warn(const QString& sentence)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Save the Article"), sentence,
                                QMessageBox::Ok, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ArticleSaving::tellWritten(const QString& path, bool written, int missingPictures)
{
    emit working({});
    emit saved(path, written);
    if (!written)
        warn(tr("The article could not be saved to %1.").arg(path));
    else if (missingPictures > 0)
        emit told(tr("Saved to %1. %Ln picture(s) could not be had; links stand in their place.",
                     nullptr, missingPictures)
                      .arg(path));
    else
        emit told(tr("Saved to %1.").arg(path));
}

} // namespace lectern::desktop
