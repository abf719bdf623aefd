#include "desktop/search_help_dialog.h"

#include "search/query_help.h"
#include "ui_search_help_dialog.h"

#include <QCoreApplication>
#include <QEvent>
#include <QUrl>

namespace lectern::desktop {

namespace {

QString translated(const char* sentence)
{
    return QCoreApplication::translate("QueryHelp", sentence).toHtmlEscaped();
}

QString headingRow(const search::QueryHelpLine& line)
{
    return QStringLiteral("<tr><td colspan=\"2\"><h3>%1</h3></td></tr>")
        .arg(translated(line.sentence));
}

QString exampleRow(const search::QueryHelpLine& line)
{
    const QString example = QString::fromUtf8(line.example);
    return QStringLiteral("<tr><td style=\"white-space:pre\"><a href=\"%1\">%2</a></td>"
                          "<td>%3</td></tr>")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(example)), example.toHtmlEscaped(),
             translated(line.sentence));
}

} // namespace

SearchHelpDialog::SearchHelpDialog(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SearchHelpDialog>())
{
    m_ui->setupUi(this);
    // Tab goes from example to example; a caret between them would say that one can write here.
    m_ui->helpBrowser->setTextInteractionFlags(
        Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard | Qt::TextSelectableByMouse);
    connect(m_ui->helpBrowser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        emit exampleChosen(QUrl::fromPercentEncoding(link.toEncoded()));
    });
    fill();
    resize(720, 640);
}

SearchHelpDialog::~SearchHelpDialog() = default;

void SearchHelpDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
    QDialog::changeEvent(event);
}

void SearchHelpDialog::fill()
{
    QString rows;
    for (const auto& line : search::queryHelp())
        rows += line.example ? exampleRow(line) : headingRow(line);
    m_ui->helpBrowser->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; text-decoration: none; }"
                       "td { padding: 3px 14px 3px 0; } h3 { margin: 10px 0 2px 0; }")
            .arg(palette().color(QPalette::Link).name()));
    m_ui->helpBrowser->setHtml(QStringLiteral("<table>") + rows + QStringLiteral("</table>"));
}

} // namespace lectern::desktop
