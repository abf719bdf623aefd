#pragma once

#include "desktop/preferences.h"

#include <QDialog>
#include <QVariantMap>

#include <functional>
#include <memory>

namespace Ui {
class ReadingSettingsDialog;
}

namespace lectern::desktop {

class ReaderPane;

/// Fonts, size, width, spacing and theme of the reading page. Every change goes to the preferences
/// at once, and so to the article beside the dialog, which lets one go on reading.
class ReadingSettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// Opens the window's one dialog, or brings it to the front.
    static void show(Preferences& preferences, ReaderPane& pane, QWidget* window);

    explicit ReadingSettingsDialog(Preferences& preferences, QWidget* parent = nullptr);
    ~ReadingSettingsDialog() override;

    /// What the language of the article shown asks for, as look.measures() of the page tells it.
    void setInForce(const QVariantMap& measures);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillFamilies();
    void showInForce();
    void connectFields();
    void change(const std::function<void(Settings&)>& edit);
    void showValues(const Settings& values);
    void reset();

    Preferences& m_preferences;
    std::unique_ptr<Ui::ReadingSettingsDialog> m_ui;
    QVariantMap m_inForce; ///< of the article shown; empty: not known
    bool m_showing = false; ///< the fields are being filled, nobody changes them
};

} // namespace lectern::desktop
