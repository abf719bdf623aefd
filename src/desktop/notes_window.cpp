#include "desktop/notes_window.h"

#include "desktop/date_text.h"
#include "desktop/image_file.h"
#include "desktop/note_colours.h"
#include "desktop/note_list_model.h"
#include "desktop/note_list_view.h"
#include "exporter/notes_markdown.h"
#include "ui_notes_window.h"

#include <QEvent>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QThreadPool>

#include <optional>

namespace lectern::desktop {

NotesWindow::NotesWindow(library::Library& library, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NotesWindow>())
    , m_library(library)
{
    m_ui->setupUi(this);
    m_ui->noteList->setOpening(NoteListView::Opening::DoubleClick);
    fillColours();
    // Enter in the filter goes on to what was found; it must not close the window.
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_ui->filterEdit, &QLineEdit::returnPressed, this, [this] {
        list().setFocus();
        list().setCurrentIndex(list().notes()->index(0));
    });
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &NotesWindow::filter);
    connect(m_ui->colourBox, &QComboBox::currentIndexChanged, this, &NotesWindow::filter);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &NotesWindow::askWhereToExport);
    connect(&m_library, &library::Library::annotationsChanged, this, &NotesWindow::reload);
    connect(&m_library, &library::Library::changed, this, &NotesWindow::reload);
    reload();
}

NotesWindow::~NotesWindow() = default;

NoteListView& NotesWindow::list()
{
    return *m_ui->noteList;
}

void NotesWindow::fillColours()
{
    const int chosen = std::max(m_ui->colourBox->currentIndex(), 0);
    const QSignalBlocker quiet(m_ui->colourBox);
    m_ui->colourBox->clear();
    m_ui->colourBox->addItem(tr("All colours"));
    for (const AnnotationColour colour : kAnnotationColours)
        m_ui->colourBox->addItem(noteIcon(colour, 16), noteColourName(colour));
    m_ui->colourBox->setCurrentIndex(chosen);
}

void NotesWindow::reload()
{
    m_library.allAnnotations(this, [this](auto rows) {
        if (!rows)
            return emit failed(rows.error());
        m_loaded = true;
        const auto chosen = list().current();
        list().notes()->setRows(std::move(*rows));
        if (chosen)
            list().choose(chosen->id);
        showCount();
    });
}

void NotesWindow::filter()
{
    const int colour = m_ui->colourBox->currentIndex();
    list().notes()->setFilter(
        m_ui->filterEdit->text(),
        colour > 0 ? std::optional(kAnnotationColours[static_cast<std::size_t>(colour - 1)])
                   : std::nullopt);
    showCount();
}

void NotesWindow::showCount()
{
    const NoteListModel& notes = *list().notes();
    const int shown = notes.rowCount();
    m_ui->exportButton->setEnabled(shown > 0);
    const bool isEmpty = m_loaded && notes.countAll() == 0;
    list().setEmptyText(
        isEmpty ? tr("Nothing is highlighted yet. Select some text in an article to begin.")
                : QString());
    if (notes.countAll() == 0)
        m_ui->noteCountLabel->clear();
    else if (shown == notes.countAll())
        m_ui->noteCountLabel->setText(tr("%Ln highlight(s)", nullptr, shown));
    else
        m_ui->noteCountLabel->setText(
            tr("%L1 of %Ln highlight(s)", nullptr, notes.countAll()).arg(shown));
}

void NotesWindow::askWhereToExport()
{
    auto* dialog = new QFileDialog(this, tr("Export as Markdown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("Notes") + QStringLiteral(".md"));
    connect(dialog, &QFileDialog::fileSelected, this, &NotesWindow::exportTo);
    dialog->open();
}

// What the list shows, as it is filtered.
void NotesWindow::exportTo(const QString& path)
{
    std::vector<AnnotationRow> rows;
    for (int i = 0; i < list().notes()->rowCount(); ++i)
        rows.push_back(list().notes()->row(i));
    exporter::NoteLabels labels;
    labels.heading = tr("Notes").toStdString();
    labels.orphan = tr("The article no longer says this.").toStdString();
    labels.removed = tr("removed from the library").toStdString();
    labels.dateText = [](const ArticleDate& date) { return dayText(date).toStdString(); };
    const std::string text = exporter::toMarkdown(rows, labels);
    QThreadPool::globalInstance()->start([window = QPointer<NotesWindow>(this), text, path] {
        const bool written = writeImageFile(path, text).has_value();
        QMetaObject::invokeMethod(qApp, [window, written, path] {
            if (window)
                emit window->told((written ? tr("The notes are in %1.")
                                           : tr("The notes could not be written to %1."))
                                      .arg(path));
        });
    });
}

void NotesWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillColours();
        showCount();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
