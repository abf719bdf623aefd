#include "desktop/pictures_panel.h"

#include "desktop/picture_commands.h"
#include "desktop/picture_decoding.h"
#include "desktop/picture_delegate.h"
#include "desktop/picture_texts.h"
#include "desktop/reader_menu.h"
#include "library/pictures.h"
#include "ui_pictures_panel.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

#include <algorithm>
#include <array>
#include <chrono>

namespace lectern::desktop {

using namespace std::chrono_literals;

namespace {

// A file's name may be one long word; a label breaks lines only between words.
QString breakable(const QString& name)
{
    constexpr int longest = 12;
    constexpr QChar zeroWidthSpace(0x200B);
    QString broken;
    int run = 0;
    for (const QChar c : name) {
        const bool isLatin = c.unicode() < 0x2E80 && !c.isSpace() && !c.isMark();
        run = isLatin ? run + 1 : 0;
        if (run > longest) {
            broken += zeroWidthSpace;
            run = 1;
        }
        broken += c;
    }
    return broken;
}

} // namespace

PicturesPanel::PicturesPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PicturesPanel>())
    , m_model(new PictureListModel(this))
    , m_thumbnails(new ThumbnailStore(this))
    , m_commands(new PictureCommands(this))
{
    m_ui->setupUi(this);
    m_ui->pictureList->setModel(m_model);
    m_ui->pictureList->setItemDelegate(new PictureDelegate(*m_thumbnails, this));
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    setWindowTitle(tr("Pictures"));
    connectCommands();
    showDetails();
    connect(&m_soon, &QTimer::timeout, this, &PicturesPanel::refresh);
    connect(m_thumbnails, &ThumbnailStore::arrived, this, [this](qint64 index) {
        m_ui->pictureList->update(m_model->index(m_model->rowOf(static_cast<int>(index))));
    });
    connect(m_ui->pictureList, &QListView::activated, this, &PicturesPanel::view);
    connect(m_ui->pictureList, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) {
                if (current())
                    m_commands->menu()->popup(m_ui->pictureList->viewport()->mapToGlobal(place));
            });
    connect(m_ui->pictureList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PicturesPanel::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PicturesPanel::showDetails);
}

PicturesPanel::~PicturesPanel() = default;

void PicturesPanel::connectCommands()
{
    connect(m_commands, &PictureCommands::viewRequested, this, &PicturesPanel::view);
    connect(m_commands, &PictureCommands::placeRequested, this, &PicturesPanel::goToPlace);
    connect(m_commands, &PictureCommands::saveRequested, this, &PicturesPanel::save);
    connect(m_commands, &PictureCommands::retryRequested, this, &PicturesPanel::retry);
    connect(m_commands, &PictureCommands::openRequested, this, &PicturesPanel::openRequested);
    const PictureCommands::Actions& actions = m_commands->actions();
    m_ui->viewButton->setDefaultAction(actions.view);
    m_ui->goToButton->setDefaultAction(actions.goTo);
    m_ui->saveButton->setDefaultAction(actions.save);
    m_ui->retryButton->setDefaultAction(actions.retry);
    m_ui->moreButton->setMenu(m_commands->menu());
}

void PicturesPanel::updateCommands()
{
    m_commands->setPicture(current(), m_policy == ImagePolicy::Fetch);
}

void PicturesPanel::setLibrary(library::Library* library)
{
    m_library = library;
    setArticle({});
}

void PicturesPanel::setPolicy(ImagePolicy policy)
{
    m_policy = policy;
    // What is fetched is fetched for the page; here stands what came of it.
    m_thumbnails->setPolicy(policy == ImagePolicy::Off ? policy : ImagePolicy::LocalOnly);
    m_ui->pictureList->viewport()->update();
}

void PicturesPanel::setArticle(ArticleId id)
{
    if (id != m_article || !id) {
        m_article = id;
        m_model->setPassports({});
        m_thumbnails->setSource({});
        if (id)
            m_thumbnails->setSource([this, id](qint64 index, ImagePolicy policy, QObject* receiver,
                                               const ThumbnailStore::Answer& answer) {
                const auto number = static_cast<int>(index);
                if (m_library)
                    m_library->image(id, number, policy, receiver,
                                     [this, number, answer](library::ServedImage image) {
                                         noteSeen(number, image);
                                         answer(std::move(image));
                                     });
            });
        showSummary();
    }
    m_stale = true;
    if (isVisible())
        refresh();
}

void PicturesPanel::select(int index)
{
    m_ui->pictureList->setCurrentIndex(m_model->index(m_model->rowOf(index)));
}

void PicturesPanel::refreshSoon()
{
    m_stale = true;
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void PicturesPanel::refresh()
{
    if (!m_library || !m_article)
        return;
    m_stale = false;
    m_library->pictures().passports(m_article, this, [this, id = m_article](auto answer) {
        if (id == m_article)
            take(std::move(answer));
    });
}

void PicturesPanel::take(Result<std::vector<ImagePassport>> answer)
{
    if (!answer)
        return; // the article is gone; the window says so
    m_thumbnails->retryMissing();
    m_model->setPassports(std::move(*answer));
    if (!m_ui->pictureList->currentIndex().isValid() && m_model->rowCount() > 0)
        m_ui->pictureList->setCurrentIndex(m_model->index(0));
    showSummary();
    showDetails();
}

// Of a picture that nobody had to fetch the library notes down nothing; its copy tells.
void PicturesPanel::noteSeen(int index, const library::ServedImage& image)
{
    if (!image.available)
        return;
    m_model->noteSeen(index, sizeInPixels(image.bytes), static_cast<qint64>(image.bytes.size()),
                      image.mimeType);
    const ImagePassport* passport = current();
    if (passport && passport->image.index == index)
        showDetails();
}

const ImagePassport* PicturesPanel::current() const
{
    return m_model->passportAt(m_ui->pictureList->currentIndex().row());
}

void PicturesPanel::showSummary()
{
    const auto& passports = m_model->passports();
    const auto count = [&](ImageStatus status) {
        return static_cast<int>(
            std::ranges::count_if(passports, [status](const ImagePassport& passport) {
                return passport.image.status == status;
            }));
    };
    QStringList parts {tr("%Ln picture(s)", nullptr, static_cast<int>(passports.size()))};
    if (const int kept = count(ImageStatus::Local))
        parts << tr("%Ln kept", nullptr, kept);
    if (const int lost = count(ImageStatus::Unreachable))
        parts << tr("%Ln not available", nullptr, lost);
    const bool some = !passports.empty();
    m_ui->summaryLabel->setText(parts.join(QStringLiteral("  ·  ")));
    m_ui->summaryLabel->setVisible(some);
    m_ui->noPicturesLabel->setText(m_article ? tr("This article has no pictures.")
                                             : tr("Open an article to see its pictures."));
    m_ui->pictureStack->setCurrentWidget(some ? m_ui->somePicturesPage : m_ui->noPicturesPage);
}

void PicturesPanel::showDetails()
{
    const ImagePassport* passport = current();
    m_ui->pictureDetails->setVisible(passport != nullptr);
    updateCommands();
    if (passport)
        showFields(*passport);
}

void PicturesPanel::showFields(const ImagePassport& passport)
{
    QStringList kind {dimensionsText(passport), sizeText(passport.sizeBytes),
                      typeText(passport.mimeType)};
    kind.removeAll(QString());
    const bool embedded = passport.image.status == ImageStatus::Embedded;
    const bool remote = isOpenable(QUrl(QString::fromStdString(passport.image.original)));
    const QString original = embedded ? QString() : QString::fromStdString(passport.image.original);
    QString proxied = QString::fromStdString(passport.image.proxied);
    struct Field {
        QLabel* label;
        QLineEdit* value;
        QString text;
    };
    const std::array fields {
        Field {m_ui->originalCaption, m_ui->originalValue, original},
        Field {m_ui->proxiedCaption, m_ui->proxiedValue, proxied},
        Field {m_ui->chosenCaption, m_ui->chosenValue, originText(passport)},
        Field {m_ui->kindCaption, m_ui->kindValue, kind.join(QStringLiteral("  ·  "))},
        Field {m_ui->triedCaption, m_ui->triedValue,
               remote ? triedText(passport.triedSeconds) : QString()},
    };
    for (const Field& field : fields) {
        field.label->setVisible(!field.text.isEmpty());
        field.value->setVisible(!field.text.isEmpty());
        if (field.value->text() == field.text)
            continue; // what is selected there stays so
        field.value->setText(field.text);
        field.value->setCursorPosition(0);
        field.value->setToolTip(field.text);
    }
    m_ui->chosenValue->setToolTip(QString::fromStdString(passport.chosenAddress));
    m_ui->nameLabel->setText(breakable(nameOf(passport.image)));
    m_ui->onlyInPageLabel->setText(onlyInPageText(passport.mimeType));
    m_ui->onlyInPageLabel->setVisible(!m_ui->onlyInPageLabel->text().isEmpty());
    const QString failure = failureText(passport.failure);
    m_ui->failureLabel->setText(failure);
    m_ui->failureLabel->setVisible(!failure.isEmpty()
                                   && passport.image.status == ImageStatus::Unreachable);
}

void PicturesPanel::view()
{
    if (const auto* passport = current())
        emit viewRequested(passport->image.index);
}

void PicturesPanel::goToPlace()
{
    if (const auto* passport = current())
        emit placeRequested(passport->image.index);
}

void PicturesPanel::save()
{
    if (const auto* passport = current())
        emit saveRequested(passport->image);
}

void PicturesPanel::retry()
{
    const auto* passport = current();
    if (!passport || !m_library)
        return;
    m_commands->actions().retry->setEnabled(false); // until the answer
    m_library->pictures().retry(
        m_article, passport->image.index, this,
        [this, id = m_article, index = passport->image.index](const library::ServedImage& image) {
            updateCommands();
            if (id != m_article)
                return;
            emit retried(index, image.available);
            refreshSoon();
        });
}

void PicturesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setWindowTitle(tr("Pictures"));
        m_commands->retranslate();
        m_model->retranslate();
        showSummary();
        showDetails();
    }
    QWidget::changeEvent(event);
}

void PicturesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

} // namespace lectern::desktop
