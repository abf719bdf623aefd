#include "desktop/picture_viewer.h"

#include "desktop/picture_decoding.h"
#include "desktop/reader_menu.h"
#include "desktop/symbolic_icon.h"
#include "ui_picture_viewer.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QKeyEvent>
#include <QLocale>
#include <QMovie>
#include <QPainter>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr QColor kGround(24, 24, 26);
constexpr QColor kInk(0xEC, 0xE9, 0xE3);
constexpr qint64 kMostFilmPixels = qint64 {2} * 1000 * 1000; ///< of a frame, decoded as it plays
constexpr double kKeyStep = 80; ///< pixels that a key moves a large picture
constexpr int kIconSide = 20;

} // namespace

struct PictureViewer::Decoded {
    std::vector<QImage> levels;
    std::string film; ///< the bytes, where the picture moves
};

PictureViewer::PictureViewer(QWidget* window)
    : QWidget(window)
    , m_ui(std::make_unique<Ui::PictureViewer>())
{
    m_ui->setupUi(this);
    hide();
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    connectButtons();
    setAccessibleName(tr("Picture"));
    showZoom();
}

PictureViewer::~PictureViewer() = default;

void PictureViewer::connectButtons()
{
    auto* canvas = m_ui->canvas;
    const auto on = [this](QAbstractButton* button, auto slot) {
        connect(button, &QAbstractButton::clicked, this, slot);
        button->installEventFilter(this);
    };
    on(m_ui->previousButton, [this] { go(-1); });
    on(m_ui->nextButton, [this] { go(1); });
    on(m_ui->zoomOutButton, [canvas] { canvas->stepZoom(-1); });
    on(m_ui->zoomInButton, [canvas] { canvas->stepZoom(1); });
    on(m_ui->zoomButton, [canvas] { canvas->setZoom(1); });
    on(m_ui->fitButton, [canvas] { canvas->fit(); });
    on(m_ui->copyButton, [this] { copy(); });
    on(m_ui->saveButton, [this] { emit saveRequested(current()); });
    on(m_ui->outsideButton,
       [this] { emit openRequested(QUrl(QString::fromStdString(current().original))); });
    on(m_ui->retryButton, [this] { retry(); });
    on(m_ui->closeButton, [this] { leave(); });
    connect(canvas, &PictureCanvas::zoomChanged, this, &PictureViewer::showZoom);
    connect(canvas, &PictureCanvas::clicked, this, &PictureViewer::leave);
}

void PictureViewer::open(std::vector<ImageRef> pictures, int position, Load load, Load retry)
{
    if (pictures.empty())
        return;
    m_pictures = std::move(pictures);
    m_load = std::move(load);
    m_retry = std::move(retry);
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    drawIcons();
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    setFocus();
    show(std::clamp(position, 0, static_cast<int>(m_pictures.size()) - 1));
}

void PictureViewer::leave()
{
    if (!isVisible())
        return;
    ++m_serial;
    stopPlaying();
    hide();
    m_ui->canvas->clear();
    m_load = {};
    m_retry = {};
    if (m_focusBefore)
        m_focusBefore->setFocus();
    emit left(current().index);
}

const ImageRef& PictureViewer::current() const
{
    return m_pictures[static_cast<std::size_t>(m_position)];
}

void PictureViewer::go(int step)
{
    const int position = m_position + step;
    if (position >= 0 && position < static_cast<int>(m_pictures.size()))
        show(position);
}

void PictureViewer::show(int position)
{
    m_position = position;
    loadCurrent(m_load);
}

void PictureViewer::retry()
{
    if (!m_isMissing || !m_retry)
        return;
    setFocus(); // its button goes
    loadCurrent(m_retry);
}

void PictureViewer::loadCurrent(const Load& load)
{
    stopPlaying();
    m_ui->canvas->clear();
    m_isMissing = false;
    m_state = tr("Loading…");
    showTexts();
    const int serial = ++m_serial;
    load(current(), [viewer = QPointer<PictureViewer>(this), serial](library::ServedImage image) {
        if (viewer)
            viewer->take(serial, std::move(image));
    });
}

void PictureViewer::take(int serial, library::ServedImage image)
{
    if (serial != m_serial)
        return;
    if (!image.available) {
        m_isMissing = true;
        m_state = tr("This picture is not available at the moment.");
        showTexts();
        return;
    }
    QThreadPool::globalInstance()->start(
        [viewer = QPointer<PictureViewer>(this), serial, bytes = std::move(image.bytes)]() mutable {
            auto decoded = std::make_shared<Decoded>();
            const MovingPicture moving = movingPicture(bytes);
            decoded->levels = halvesOf(decodeBounded(bytes, kMostPixels));
            if (moving.moves && moving.framePixels <= kMostFilmPixels)
                decoded->film = std::move(bytes);
            QMetaObject::invokeMethod(qApp, [viewer, serial, decoded] {
                if (viewer)
                    viewer->takeDecoded(serial, std::move(*decoded));
            });
        });
}

void PictureViewer::takeDecoded(int serial, Decoded decoded)
{
    if (serial != m_serial)
        return;
    m_state = decoded.levels.empty() ? tr("Lectern cannot draw this picture here. Its original can "
                                          "be opened in the browser.")
                                     : QString();
    m_ui->canvas->setPicture(std::move(decoded.levels));
    if (!decoded.film.empty())
        play(std::move(decoded.film));
    showTexts();
}

void PictureViewer::play(std::string bytes)
{
    m_film = std::make_unique<QBuffer>();
    m_film->setData(bytes.data(), static_cast<int>(bytes.size()));
    m_film->open(QIODevice::ReadOnly);
    m_movie = std::make_unique<QMovie>(m_film.get());
    connect(m_movie.get(), &QMovie::frameChanged, this,
            [this] { m_ui->canvas->setFrame(m_movie->currentImage()); });
    m_movie->start();
}

void PictureViewer::stopPlaying()
{
    m_movie.reset();
    m_film.reset();
}

void PictureViewer::showTexts()
{
    const int count = static_cast<int>(m_pictures.size());
    const ImageRef& image = current();
    const QString alt = QString::fromStdString(image.alt).simplified();
    const QUrl original(QString::fromStdString(image.original));
    QStringList facts;
    if (!m_ui->canvas->picture().isNull())
        facts << tr("%1 × %2 pixels")
                     .arg(m_ui->canvas->picture().width())
                     .arg(m_ui->canvas->picture().height());
    if (!original.host().isEmpty())
        facts << original.host();
    m_ui->stateLabel->setText(m_state);
    m_ui->retryButton->setVisible(m_isMissing && m_retry);
    m_ui->stack->setCurrentWidget(m_state.isEmpty() ? m_ui->canvas : m_ui->statePage);
    m_ui->countLabel->setText(tr("%L1 of %L2").arg(m_position + 1).arg(count));
    m_ui->captionLabel->setText(alt);
    m_ui->captionLabel->setVisible(!alt.isEmpty());
    m_ui->factsLabel->setText(facts.join(QStringLiteral("  ·  ")));
    m_ui->previousButton->setEnabled(m_position > 0);
    m_ui->nextButton->setEnabled(m_position + 1 < count);
    m_ui->outsideButton->setEnabled(isOpenable(original));
    m_ui->canvas->setAccessibleName(alt.isEmpty() ? tr("Picture") : alt);
    setAccessibleName(tr("Picture %L1 of %L2").arg(m_position + 1).arg(count));
    setAccessibleDescription(m_state);
    for (QWidget* button :
         std::initializer_list<QWidget*> {m_ui->zoomOutButton, m_ui->zoomInButton, m_ui->zoomButton,
                                          m_ui->fitButton, m_ui->copyButton, m_ui->saveButton})
        button->setEnabled(!m_ui->canvas->picture().isNull());
    update();
}

void PictureViewer::showZoom()
{
    const QString percent = QLocale().toString(qRound(m_ui->canvas->zoom() * 100));
    m_ui->zoomButton->setText(percent + QStringLiteral(" %"));
    m_ui->zoomButton->setAccessibleName(tr("Zoom: %1 %").arg(percent));
}

void PictureViewer::copy() const
{
    if (!m_ui->canvas->picture().isNull())
        QGuiApplication::clipboard()->setImage(m_ui->canvas->picture());
}

// The theme's icons would be dark on dark here.
void PictureViewer::drawIcons()
{
    const std::array<std::pair<QToolButton*, const char*>, 9> symbols {{
        {m_ui->previousButton, "left"},
        {m_ui->nextButton, "right"},
        {m_ui->zoomOutButton, "zoom-out"},
        {m_ui->zoomInButton, "zoom-in"},
        {m_ui->fitButton, "fit"},
        {m_ui->copyButton, "copy"},
        {m_ui->saveButton, "save"},
        {m_ui->outsideButton, "outside"},
        {m_ui->closeButton, "close"},
    }};
    QColor faint = kInk;
    faint.setAlphaF(0.3F);
    for (const auto& [button, symbol] : symbols) {
        const QString name = QLatin1String(symbol);
        QPixmap pixmap = symbolPixmap(name, kIconSide, devicePixelRatioF(), kInk);
        QPixmap off(pixmap.size());
        off.setDevicePixelRatio(pixmap.devicePixelRatio());
        off.fill(Qt::transparent);
        QPainter painter(&off);
        painter.setOpacity(faint.alphaF());
        painter.drawPixmap(0, 0, pixmap);
        painter.end();
        QIcon icon(pixmap);
        icon.addPixmap(off, QIcon::Disabled);
        button->setIcon(icon);
    }
}

void PictureViewer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), kGround);
}

void PictureViewer::keyPressEvent(QKeyEvent* event)
{
    auto* canvas = m_ui->canvas;
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Q:
        return leave();
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_K:
        return go(-1);
    case Qt::Key_Right:
    case Qt::Key_PageDown:
    case Qt::Key_J:
    case Qt::Key_Space:
        return go(1);
    case Qt::Key_Home:
        return show(0);
    case Qt::Key_End:
        return show(static_cast<int>(m_pictures.size()) - 1);
    case Qt::Key_Up:
        return canvas->moveBy({0, kKeyStep});
    case Qt::Key_Down:
        return canvas->moveBy({0, -kKeyStep});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return canvas->stepZoom(1);
    case Qt::Key_Minus:
        return canvas->stepZoom(-1);
    case Qt::Key_0:
    case Qt::Key_F:
        return canvas->fit();
    case Qt::Key_1:
        return canvas->setZoom(1);
    case Qt::Key_R:
        return retry();
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Save) && m_ui->saveButton->isEnabled())
        emit saveRequested(current());
}

bool PictureViewer::event(QEvent* event)
{
    // The window's commands would act on what lies below; to leave it altogether is always allowed.
    if (event->type() == QEvent::ShortcutOverride
        && !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Quit)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool PictureViewer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
    } else if (event->type() == QEvent::KeyPress) {
        // A button takes arrows to go to its neighbour; Enter and Space are its own.
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isArrow = key >= Qt::Key_Left && key <= Qt::Key_Down;
        if (isArrow) {
            keyPressEvent(static_cast<QKeyEvent*>(event));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool PictureViewer::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops {this};
    for (auto* button : findChildren<QToolButton*>()) {
        if (button->isEnabled() && button->isVisible())
            stops << button;
    }
    const auto at = std::max<qsizetype>(stops.indexOf(focusWidget()), 0);
    const auto count = stops.size();
    const auto to = (at + (next ? 1 : count - 1)) % count;
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void PictureViewer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setAccessibleName(tr("Picture"));
        if (!m_pictures.empty())
            showTexts();
        showZoom();
    }
    QWidget::changeEvent(event);
}

} // namespace lectern::desktop
