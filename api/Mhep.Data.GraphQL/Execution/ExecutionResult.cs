using System.Buffers;
using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// The answer to a request, its data as UTF-8 JSON in pooled memory. Dispose it once it is written.
/// </summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly Utf8ResultWriter? _data;

    internal ExecutionResult(ExecutionResultKind kind, IReadOnlyList<GraphQLError> errors, Utf8ResultWriter? data = null)
    {
        Kind = kind;
        Errors = errors;
        _data = data;
    }

    /// <summary>How far the request came.</summary>
    public ExecutionResultKind Kind { get; }

    /// <summary>The kind of operation that was chosen; null where none could be.</summary>
    public OperationType? Operation { get; internal init; }

    /// <summary>What went wrong, in the order of the document; empty when nothing did.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Further members of the answer's <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; internal init; } =
        ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The answers of a subscription or of incremental delivery, in order; null for a single answer.</summary>
    public IAsyncEnumerable<ExecutionResult>? Stream { get; internal init; }

    /// <summary>The <c>data</c> member as JSON; empty where the answer has none. Valid until the result is disposed.</summary>
    public ReadOnlySpan<byte> Data => _data is null ? default : _data.Written;

    /// <summary>What incremental delivery adds to the answer; null outside of it.</summary>
    internal Action<Utf8ResultWriter>? WriteIncremental { get; init; }

    /// <summary>Whether the answer leaves the codes out of its errors, to be compared with the reference implementation's.</summary>
    internal bool WithoutCodes { get; init; }

    /// <summary>An answer that brings parts of an earlier one.</summary>
    internal static ExecutionResult Part(OperationType operation, Action<Utf8ResultWriter> write) =>
        new(ExecutionResultKind.Executed, []) { Operation = operation, WriteIncremental = write };

    /// <summary>The same answer, followed by parts.</summary>
    internal ExecutionResult WithIncremental(Action<Utf8ResultWriter> write) => new(Kind, Errors, _data)
    {
        Operation = Operation,
        Extensions = Extensions,
        WithoutCodes = WithoutCodes,
        WriteIncremental = write,
    };

    /// <summary>Writes the answer as one JSON object.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Errors.Count == 0 && Extensions.Count == 0 && WriteIncremental is null)
        {
            output.Write("{\"data\":"u8);
            output.Write(_data is null ? "null"u8 : Data);
            output.Write("}"u8);
            return;
        }

        using var writer = new Utf8ResultWriter(1024);
        var separator = (byte)'{';
        if (Errors.Count > 0)
        {
            writer.WriteRaw("{\"errors\":"u8);
            ErrorWriter.Write(Errors, writer, WithoutCodes);
            separator = (byte)',';
        }

        if (_data is not null)
        {
            writer.WriteRaw(separator);
            writer.WriteRaw("\"data\":"u8);
            output.Write(writer.Written);
            output.Write(Data);
            writer.Length = 0;
            separator = (byte)',';
        }

        WriteRest(writer, separator);
        output.Write(writer.Written);
    }

    /// <summary>The answer as one JSON object.</summary>
    public byte[] ToUtf8()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The same answer with one more member in its extensions. It takes the place of this one: dispose it alone.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">A JSON value.</param>
    public ExecutionResult WithExtension(string name, object? value) => new(Kind, Errors, _data)
    {
        Operation = Operation,
        Extensions = new Dictionary<string, object?>(Extensions, StringComparer.Ordinal) { [name] = value },
        Stream = Stream,
        WriteIncremental = WriteIncremental,
        WithoutCodes = WithoutCodes,
    };

    /// <summary>The same answer with its stream seen through another one. It takes the place of this one: dispose it alone.</summary>
    /// <param name="stream">Gives what <see cref="Stream"/> gives.</param>
    public ExecutionResult WithStream(IAsyncEnumerable<ExecutionResult> stream) => new(Kind, Errors, _data)
    {
        Operation = Operation,
        Extensions = Extensions,
        Stream = stream,
        WriteIncremental = WriteIncremental,
        WithoutCodes = WithoutCodes,
    };

    /// <summary>The same answer without "Did you mean ..." in its messages. It takes the place of this one: dispose it alone.</summary>
    internal ExecutionResult WithoutSuggestions() => new(Kind, [.. Errors.Select(Plain)], _data)
    {
        Operation = Operation,
        Extensions = Extensions,
        Stream = Stream,
        WriteIncremental = WriteIncremental,
        WithoutCodes = WithoutCodes,
    };

    /// <summary>Gives the memory of the data back.</summary>
    public void Dispose() => _data?.Dispose();

    /// <summary>Suggestions are the end of a message wherever they come from.</summary>
    private static GraphQLError Plain(GraphQLError error)
    {
        var end = error.Message.IndexOf(" Did you mean ", StringComparison.Ordinal);
        return end < 0 ? error : new GraphQLError(error.Message[..end], error.Locations, error.Path, error.Extensions);
    }

    private void WriteRest(Utf8ResultWriter writer, byte separator)
    {
        if (WriteIncremental is not null)
        {
            writer.WriteRaw(separator);
            WriteIncremental(writer);
            separator = (byte)',';
        }

        if (Extensions.Count > 0)
        {
            writer.WriteRaw(separator);
            writer.WriteRaw("\"extensions\":"u8);
            writer.WriteAny(Extensions);
        }

        writer.WriteRaw((byte)'}');
    }
}
