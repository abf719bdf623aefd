#include "desktop/versions_window.h"

#include "desktop/comparison_model.h"
#include "desktop/comparison_view.h"
#include "desktop/error_text.h"
#include "desktop/symbolic_icon.h"
#include "desktop/version_saving.h"
#include "desktop/version_texts.h"
#include "ui_versions_window.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

const QString geometryKey = QStringLiteral("versionsWindow");

} // namespace

VersionsWindow::VersionsWindow(library::Library& library, VersionSaving& saving, QString statePath,
                               QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::VersionsWindow>())
    , m_library(&library)
    , m_saving(saving)
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
    connect(menu, &QMenu::aboutToShow, this, [this, menu, side] { fillMenu(*menu, side); });
    button.setIcon(symbolicIcon(button.property("symbol").toString()));
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void VersionsWindow::fillMenu(QMenu& menu, Side side)
{
    menu.clear();
    const ArticleVersion* version = chosen(side);
    if (!version)
        return;
    const int number = version->number;
    const auto add = [&](const char* symbol, const QString& text, auto slot) {
        QAction* action = menu.addAction(symbolicIcon(QLatin1String(symbol)), text);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add("outside", tr("&Open in Browser"),
        [this, number] { m_saving.openInBrowser(m_article, number); });
    add("save", tr("Save as a &Web Page…"),
        [this, number] { m_saving.savePage(*this, m_article, number); });
    add("save", tr("&Save Original as…"),
        [this, number] { m_saving.saveOriginal(*this, m_article, number); });
    menu.addSeparator();
    add("copy", tr("&Copy Text"), [this, side] { copyText(side); })->setEnabled(m_isCompared);
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
        ? tr("%1 of %Ln change(s)", nullptr, changes).arg(current + 1)
        : tr("%Ln change(s)", nullptr, changes);
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
