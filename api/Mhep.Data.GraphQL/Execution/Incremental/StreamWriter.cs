using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>Writes the items of a list that come later.</summary>
internal static class StreamWriter
{
    /// <summary>Writes items up to the end, or to one that may not be null and is.</summary>
    /// <param name="stream">The list.</param>
    /// <param name="column">The items.</param>
    /// <param name="step">What is written.</param>
    /// <param name="pass">Where to write.</param>
    /// <param name="fatal">Errors of the item that ended the list; empty when none did. They are no longer in the pass.</param>
    /// <returns>Number of items written.</returns>
    public static int Write(StreamedList stream, ObjectColumn column, StreamStep step, ResultPass pass, out IReadOnlyList<GraphQLError> fatal)
    {
        fatal = [];
        var level = pass.Enter();
        var written = 0;
        pass.Output.WriteRaw((byte)'[');
        for (; written < step.Items.Count; written++)
        {
            var mark = pass.Output.Length;
            var told = pass.Errors.Count;
            if (written > 0)
                pass.Output.WriteRaw((byte)',');
            pass.SetIndex(level, stream.Start + written);
            if (column.WriteItem(written, level, pass))
                continue;
            pass.TakeBack(mark);
            fatal = pass.Errors[told..];
            pass.Errors.RemoveRange(told, fatal.Count);
            break;
        }

        pass.Output.WriteRaw((byte)']');
        pass.Leave(level);
        if (written == step.Items.Count && step.Fault is { } fault)
        {
            var told = pass.Errors.Count;
            pass.Report(stream.List.Place, fault);
            fatal = pass.Errors[told..];
            pass.Errors.RemoveRange(told, fatal.Count);
        }

        return written;
    }
}
