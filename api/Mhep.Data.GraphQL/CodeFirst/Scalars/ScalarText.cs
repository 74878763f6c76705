using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary>
/// A scalar written as text. A host's own scalar derives from it: how a text is read, and how a value is written.
/// </summary>
/// <typeparam name="T">Type of the values inside.</typeparam>
/// <param name="name">Name of the scalar, for messages.</param>
public abstract class ScalarText<T>(string name) : ScalarCoercion, ILeafWriter<T>
    where T : notnull
{
    /// <summary>Reads a text.</summary>
    /// <returns>False where it is no value of the scalar.</returns>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>The text of a value.</summary>
    protected abstract string Format(T value);

    /// <inheritdoc/>
    public virtual void Write(T value, Utf8ResultWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(Format(value));
    }

    /// <inheritdoc/>
    public override object? Serialize(object value) => value is T typed
        ? Format(typed)
        : throw new GraphQLException($"{name} cannot represent value: {Inspection.Inspect(value)}");

    /// <inheritdoc/>
    public override object? ParseValue(object value) => value switch
    {
        T => value,
        string text when TryParse(text, out var parsed) => parsed,
        _ => throw new GraphQLException($"{name} cannot represent value: {Inspection.Inspect(value)}"),
    };

    /// <inheritdoc/>
    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is StringValueNode { Value: var text } && TryParse(text, out var parsed)
            ? parsed
            : throw Rejected.At(literal, $"{name} cannot represent value: {Printer.Print(literal)}");
}
