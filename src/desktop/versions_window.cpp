#include "desktop/versions_window.h"

#include "desktop/comparison_model.h"
#include "desktop/comparison_view.h"
#include "desktop/error_text.h"
#include "desktop/image_file.h"
#include "desktop/symbolic_icon.h"
#include "desktop/version_texts.h"
#include "ui_versions_window.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

const QString geometryKey = QStringLiteral("versionsWindow");

/// "article (version 2).md" beside the file of that name.
QString suggestedName(const Article& article, int number)
{
    const QFileInfo file(
        QFile::decodeName(QByteArray::fromStdString(article.summary.path.filename().native())));
    const QString base
        = file.completeBaseName().isEmpty() ? QStringLiteral("article") : file.completeBaseName();
    const QString ending
        = file.suffix().isEmpty() ? QString() : QString(QStringLiteral(".") + file.suffix());
    return base + QStringLiteral(" (%1)").arg(number) + ending;
}

} // namespace

VersionsWindow::VersionsWindow(library::Library& library, QString statePath, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::VersionsWindow>())
    , m_library(&library)
    , m_statePath(std::move(statePath))
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false);
    setUpMenu(*m_ui->olderButton, Side::Older);
    setUpMenu(*m_ui->newerButton, Side::Newer);
    setUpKeys();
    for (QComboBox* box : {m_ui->olderBox, m_ui->newerBox}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(box, &QComboBox::activated, this, &VersionsWindow::compare);
    }
    for (QLabel* label : {m_ui->olderFileLabel, m_ui->newerFileLabel})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_ui->swapButton, &QToolButton::clicked, this, &VersionsWindow::swapSides);
    connect(m_ui->onlyChangesBox, &QCheckBox::toggled, this, [this](bool only) {
        view().comparison().setUnchanged(only ? Unchanged::Fold : Unchanged::Show);
        if (!view().comparison().changes().empty())
            view().goToChange(0);
    });
    connect(&view(), &ComparisonView::currentChangeChanged, this, &VersionsWindow::showPlace);
    connect(m_library, &library::Library::changed, this, &VersionsWindow::reload);
    if (!m_statePath.isEmpty())
        restoreGeometry(
            QSettings(m_statePath, QSettings::IniFormat).value(geometryKey).toByteArray());
    view().setFocus();
}

VersionsWindow::~VersionsWindow()
{
    if (m_library && !m_library->isClosing())
        m_library->versions().cancelComparing();
}

ComparisonView& VersionsWindow::view()
{
    return *m_ui->comparisonView;
}

QComboBox& VersionsWindow::boxOf(Side side)
{
    return side == Side::Older ? *m_ui->olderBox : *m_ui->newerBox;
}

void VersionsWindow::setUpKeys()
{
    const auto stepping = [this](QPushButton& button, int direction, const QString& keys) {
        connect(&button, &QPushButton::clicked, this,
                [this, direction] { view().step(direction); });
        for (const QString& key : keys.split(u' ')) {
            auto* shortcut = new QShortcut(QKeySequence(key), this);
            connect(shortcut, &QShortcut::activated, &button, &QPushButton::click);
        }
    };
    stepping(*m_ui->nextButton, 1, QStringLiteral("J F8"));
    stepping(*m_ui->previousButton, -1, QStringLiteral("K Shift+F8"));
}

void VersionsWindow::setUpMenu(QToolButton& button, Side side)
{
    auto* menu = new QMenu(&button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, side] {
        menu->clear();
        connect(menu->addAction(symbolicIcon(QStringLiteral("save")), tr("&Save Original as…")),
                &QAction::triggered, this, [this, side] { askWhereToSave(side); });
        QAction* copy = menu->addAction(symbolicIcon(QStringLiteral("copy")), tr("&Copy Text"));
        copy->setEnabled(m_isCompared);
        connect(copy, &QAction::triggered, this, [this, side] { copyText(side); });
    });
    button.setIcon(symbolicIcon(button.property("symbol").toString()));
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void VersionsWindow::setArticle(ArticleId id)
{
    m_article = id;
    m_versions.clear();
    view().comparison().clear();
    showTitle();
    reload();
}

void VersionsWindow::reload()
{
    if (!m_library || !m_article)
        return;
    m_library->versions().list(m_article, this, [this, id = m_article](auto versions) {
        if (id != m_article)
            return;
        if (!versions)
            return showSentence(errorText(versions.error()));
        if (*versions != m_versions)
            takeVersions(std::move(*versions));
    });
}

// What was chosen stays chosen; a new window begins with what shows and the one before.
void VersionsWindow::takeVersions(std::vector<ArticleVersion> versions)
{
    const ArticleVersion* older = chosen(Side::Older);
    const ArticleVersion* newer = chosen(Side::Newer);
    const int last = static_cast<int>(versions.size());
    const int left = older ? older->number : std::max(last - 1, 1);
    const int right = newer ? newer->number : last;
    m_versions = std::move(versions);
    fillBoxes(left, right);
    compare();
}

void VersionsWindow::fillBoxes(int older, int newer)
{
    for (QComboBox* box : {m_ui->olderBox, m_ui->newerBox}) {
        box->clear();
        for (const ArticleVersion& version : m_versions)
            box->addItem(versionName(version));
    }
    m_ui->olderBox->setCurrentIndex(older - 1);
    m_ui->newerBox->setCurrentIndex(newer - 1);
}

const ArticleVersion* VersionsWindow::chosen(Side side)
{
    const auto index = static_cast<std::size_t>(boxOf(side).currentIndex());
    return index < m_versions.size() ? &m_versions[index] : nullptr;
}

void VersionsWindow::compare()
{
    const ArticleVersion* older = chosen(Side::Older);
    const ArticleVersion* newer = chosen(Side::Newer);
    if (!m_library || !older || !newer)
        return;
    m_isCompared = false;
    showFiles();
    m_ui->changesLabel->setText(tr("Comparing…"));
    m_library->versions().compare(m_article, older->number, newer->number, this,
                                  [this](auto answer) { take(std::move(answer)); });
}

void VersionsWindow::swapSides()
{
    const int older = m_ui->olderBox->currentIndex();
    m_ui->olderBox->setCurrentIndex(m_ui->newerBox->currentIndex());
    m_ui->newerBox->setCurrentIndex(older);
    compare();
}

void VersionsWindow::take(Result<library::VersionComparison> answer)
{
    if (!answer) {
        view().comparison().clear();
        return showSentence(errorText(answer.error()), errorDetail(answer.error()));
    }
    m_isCompared = true;
    view().comparison().setComparison(std::move(*answer));
    showTitle();
    showResult();
    emit compared();
}

void VersionsWindow::showResult()
{
    const ComparisonModel& model = view().comparison();
    const auto& comparison = model.comparison();
    const QStringList header = headerChangeTexts(comparison.header);
    if (!model.changes().empty()) {
        m_ui->headerLabel->setText(header.join(QStringLiteral("  ·  ")));
        m_ui->headerLabel->setVisible(!header.isEmpty());
        m_ui->pages->setCurrentWidget(m_ui->viewPage);
        if (!view().currentIndex().isValid())
            view().goToChange(0);
        showPlace();
        return;
    }
    if (comparison.older.number == comparison.newer.number)
        showSentence(tr("Both sides show the same version."),
                     tr("Choose another one on either side."));
    else if (comparison.isSameFile)
        showSentence(tr("Both versions are the same file, byte by byte."));
    else if (header.isEmpty())
        showSentence(tr("There is no difference in the text."),
                     tr("The files differ only in what the article does not show."));
    else
        showSentence(tr("There is no difference in the text. Only this has changed:"),
                     header.join(u'\n'));
}

void VersionsWindow::showSentence(const QString& sentence, const QString& detail)
{
    m_ui->headerLabel->hide();
    m_ui->sentenceLabel->setText(sentence);
    m_ui->detailLabel->setText(detail);
    m_ui->pages->setCurrentWidget(m_ui->sentencePage);
    showPlace();
}

void VersionsWindow::showFiles()
{
    for (const auto& [side, label] : {std::pair(Side::Older, m_ui->olderFileLabel),
                                      std::pair(Side::Newer, m_ui->newerFileLabel)}) {
        const ArticleVersion* version = chosen(side);
        const QString file = version ? versionFile(*version) : QString();
        label->setText(file);
        label->setToolTip(file);
    }
}

void VersionsWindow::showPlace()
{
    m_ui->nextButton->setEnabled(view().canStep(1));
    m_ui->previousButton->setEnabled(view().canStep(-1));
    const bool isThere = m_ui->pages->currentWidget() == m_ui->viewPage;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->nextButton), static_cast<QWidget*>(m_ui->previousButton),
          static_cast<QWidget*>(m_ui->onlyChangesBox)})
        widget->setVisible(isThere);
    if (!m_isCompared || !isThere) {
        m_ui->changesLabel->clear();
        return;
    }
    const ComparisonModel& model = view().comparison();
    const int changes = static_cast<int>(model.changes().size());
    const int current = view().currentChange();
    QString text = current >= 0 && changes > 1
        ? tr("%1 of %n change(s)", nullptr, changes).arg(current + 1)
        : tr("%n change(s)", nullptr, changes);
    if (model.comparison().difference.isCoarse)
        text += QStringLiteral("  ·  ") + tr("compared roughly, since the texts are very long");
    m_ui->changesLabel->setText(text);
}

void VersionsWindow::showTitle()
{
    const auto& title = view().comparison().comparison().title;
    setWindowTitle(title.empty() ? tr("Versions")
                                 : tr("Versions of “%1”").arg(QString::fromStdString(title)));
    m_ui->nextButton->setToolTip(tr("Next change (J or F8)"));
    m_ui->previousButton->setToolTip(tr("Previous change (K or Shift+F8)"));
}

void VersionsWindow::copyText(Side side)
{
    const auto& comparison = view().comparison().comparison();
    const std::string& text = side == Side::Older ? comparison.olderText : comparison.newerText;
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
    emit told(tr("The text of version %1 has been copied.")
                  .arg(side == Side::Older ? comparison.older.number : comparison.newer.number));
}

void VersionsWindow::askWhereToSave(Side side)
{
    const ArticleVersion* version = chosen(side);
    if (!m_library || !version)
        return;
    const int number = version->number;
    m_library->versions().open(m_article, number, this, [this, number](auto opened) {
        if (!opened)
            return emit told(errorText(opened.error()));
        auto* dialog = new QFileDialog(this, tr("Save Original as"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        dialog->selectFile(suggestedName(opened->article, number));
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, number](const QString& path) { saveOriginal(number, path); });
        dialog->open();
    });
}

void VersionsWindow::saveOriginal(int number, const QString& path)
{
    if (!m_library)
        return;
    m_library->versions().open(m_article, number, this, [this, path](auto opened) {
        if (!opened)
            return emit told(errorText(opened.error()));
        QThreadPool::globalInstance()->start([window = QPointer<VersionsWindow>(this), path,
                                              bytes = std::move(opened->article.original)] {
            const bool written = writeImageFile(path, bytes).has_value();
            QMetaObject::invokeMethod(qApp, [window, written, path] {
                if (window)
                    emit window->told((written ? tr("Saved to %1.")
                                               : tr("The original could not be saved to %1."))
                                          .arg(path));
            });
        });
    });
}

void VersionsWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTitle();
        fillBoxes(m_ui->olderBox->currentIndex() + 1, m_ui->newerBox->currentIndex() + 1);
        showFiles();
        if (m_isCompared)
            showResult();
    }
    QDialog::changeEvent(event);
}

void VersionsWindow::done(int result)
{
    if (!m_statePath.isEmpty())
        QSettings(m_statePath, QSettings::IniFormat).setValue(geometryKey, saveGeometry());
    if (m_library && !m_library->isClosing())
        m_library->versions().cancelComparing();
    QDialog::done(result);
}

} // namespace lectern::desktop
