/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-background.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "plenary-elements.h"
#include "plenary-sandbox.h"

/* What programs have in common that read all of a recording while the teacher does
 * something else: they step back behind whatever else runs, close the sandbox, and
 * write what they find as they go. */

/* A quarter of an hour of computing is more than a day of sound takes, and as much
 * as ten thousand pictures. */
#define CPU_SECONDS 900

#define NICE 10

/* ioprio_set(2), which the C library has no function for: the last place among those
 * that are served at all. */
#define IOPRIO_WHO_PROCESS 1
#define IOPRIO_LAST (2 << 13 | 7)

static GMutex output_lock;

/* As all of it is about being polite, it does not matter if some is refused. */
static void
step_back (void)
{
  struct sched_param param = { 0 };

  if (setpriority (PRIO_PROCESS, 0, NICE) != 0 || sched_setscheduler (0, SCHED_BATCH, &param) != 0)
    g_debug ("It runs with the priority of others");
  syscall (SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_LAST);
}

static void
write_all (const guint8 *bytes,
           gsize n)
{
  while (n > 0)
    {
      gssize done = write (PLENARY_BACKGROUND_OUTPUT, bytes, n);

      if (done < 0 && errno == EINTR)
        continue;
      /* Nobody wants it any more. */
      if (done <= 0)
        _exit (1);
      bytes += done;
      n -= done;
    }
}

/**
 * plenary_background_begin:
 * @argc: of main()
 * @argv: of main()
 * @kind: what will be written
 *
 * Does all that has to be done before the first byte of the file is read, and writes
 * the head of the findings. The process ends with the one that started it, even while
 * it is stopped.
 *
 * Returns: (transfer full): where GStreamer finds the file
 */
char *
plenary_background_begin (int *argc,
                          char ***argv,
                          PlenaryFindingsKind kind)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  PlenarySandboxHolds holds;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  step_back ();
  gst_init (argc, argv);
  plenary_elements_load ();
  holds = plenary_sandbox_close (PLENARY_BACKGROUND_FILE, CPU_SECONDS, 0);

  plenary_findings_write_head (head, kind, holds);
  write_all (head->data, head->len);

  return plenary_sandbox_dup_uri (holds, PLENARY_BACKGROUND_FILE);
}

/**
 * plenary_background_write:
 * @type: a [enum@Finding]
 * @head: (array length=n_head) (nullable): the beginning of the content
 * @n_head: how many bytes it has
 * @content: (array length=n) (nullable): the rest of the content
 * @n: how many bytes it has
 *
 * Writes one entry, from any thread. Ends the process if nobody reads it.
 */
void
plenary_background_write (guint8 type,
                          const guint8 *head,
                          gsize n_head,
                          const guint8 *content,
                          gsize n)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&output_lock);

  plenary_findings_write (bytes, type, head, n_head, content, n);
  write_all (bytes->data, bytes->len);
}

/**
 * plenary_background_end:
 * @none: whether the recording has nothing of this kind
 *
 * Writes that all is said, and ends the process: what a damaged file left behind need
 * not be taken apart.
 */
void
plenary_background_end (gboolean none)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  plenary_findings_write_end (bytes, none);
  g_mutex_lock (&output_lock);
  write_all (bytes->data, bytes->len);
  _exit (0);
}

/* Files have types like "video/webm" too, whatever is in them. */
static gboolean
is_file (GstCaps *caps)
{
  GList *demuxers =
    gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DEMUXER, GST_RANK_MARGINAL);
  GList *fitting = gst_element_factory_list_filter (demuxers, caps, GST_PAD_SINK, FALSE);
  gboolean any = fitting != NULL;

  gst_plugin_feature_list_free (fitting);
  gst_plugin_feature_list_free (demuxers);

  return any;
}

/* A stream of a kind that is not wanted is left as it is, and so costs nothing. */
static gboolean
autoplug_cb (GstElement *source,
             GstPad *pad,
             GstCaps *caps,
             gpointer user_data)
{
  return !g_str_has_prefix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), user_data) ||
         is_file (caps);
}

static void
pad_added_cb (GstElement *source,
              GstPad *pad,
              GstElement *rest)
{
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  g_autoptr (GstPad) sink = gst_element_get_static_pad (rest, "sink");

  if (caps == NULL)
    caps = gst_pad_query_caps (pad, NULL);
  /* Of several streams of a kind it is the first. */
  if (!gst_pad_is_linked (sink) &&
      g_str_has_suffix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "/x-raw"))
    gst_pad_link (pad, sink);
}

static void
no_more_pads_cb (GstElement *source,
                 GstElement *rest)
{
  g_autoptr (GstPad) sink = gst_element_get_static_pad (rest, "sink");

  if (!gst_pad_is_linked (sink))
    gst_element_post_message (source, gst_message_new_application (GST_OBJECT (source), NULL));
}

/**
 * plenary_background_make_pipeline:
 * @uri: the file, see plenary_background_begin()
 * @unwanted: what streams begin with that are not to be decoded: "video/" or "audio/"
 * @line: what decoded streams go to, as gst_parse_bin_from_description() reads it
 *
 * Makes a pipeline that reads one kind of stream of a file. If there is none, an
 * application message is posted.
 *
 * Returns: (transfer full): the pipeline
 */
GstElement *
plenary_background_make_pipeline (const char *uri,
                                  const char *unwanted,
                                  const char *line)
{
  g_autoptr (GError) error = NULL;
  GstElement *pipeline = gst_pipeline_new (NULL);
  GstElement *source = gst_element_factory_make ("uridecodebin", NULL);
  GstElement *rest = gst_parse_bin_from_description (line, TRUE, &error);

  if (source == NULL || rest == NULL)
    g_error ("A part of GStreamer is missing: %s", error != NULL ? error->message : "playback");

  g_object_set (source, "uri", uri, NULL);
  g_signal_connect (source, "autoplug-continue", G_CALLBACK (autoplug_cb), (gpointer) unwanted);
  g_signal_connect (source, "pad-added", G_CALLBACK (pad_added_cb), rest);
  g_signal_connect (source, "no-more-pads", G_CALLBACK (no_more_pads_cb), rest);
  gst_bin_add_many (GST_BIN (pipeline), source, rest, NULL);

  return pipeline;
}
