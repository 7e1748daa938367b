/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-toast.h"

#define MOST_LINES 4

/**
 * plenary_toast_new:
 * @text: what to say, translated
 *
 * Makes a toast whose words can be read to their end in a narrow window too: what comes
 * last is often the way forward. On the main thread.
 *
 * Returns: (transfer full): the toast
 */
AdwToast *
plenary_toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new (text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_custom_title (toast, label);

  return toast;
}
