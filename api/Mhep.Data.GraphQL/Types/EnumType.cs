using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types;

/// <summary>A leaf with a closed list of values, written as names.</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<object, EnumValue> _byInternalValue;

    /// <summary>Declares an enum.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="values">Values in declaration order.</param>
    public EnumType(string name, IEnumerable<EnumValue> values)
        : base(name)
    {
        Values = new Members<EnumValue>(values);
        _byInternalValue = new Dictionary<object, EnumValue>(Values.Count);
        foreach (var value in Values)
        {
            // Several names may stand for one internal value; the last of them is how it is written.
            _byInternalValue[value.Value] = value;
        }
    }

    /// <summary>The values in declaration order.</summary>
    public Members<EnumValue> Values { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The value that stands for an internal value, or null when there is none.</summary>
    public EnumValue? FindByInternalValue(object internalValue) => _byInternalValue.GetValueOrDefault(internalValue);

    /// <summary>The name that stands for what a resolver gave.</summary>
    /// <exception cref="GraphQLException">No value of the enum stands for it.</exception>
    public string Serialize(object internalValue) => FindByInternalValue(internalValue)?.Name
        ?? throw new GraphQLException($"Enum \"{Name}\" cannot represent value: {Inspection.Inspect(internalValue)}");

    /// <summary>The internal value for a name handed in as a variable.</summary>
    /// <exception cref="GraphQLException">It is no string, or names no value of the enum.</exception>
    public object ParseValue(object? inputValue)
    {
        if (inputValue is not string name)
        {
            var shown = Inspection.Inspect(inputValue);
            throw new GraphQLException($"Enum \"{Name}\" cannot represent non-string value: {shown}.{DidYouMean(shown)}");
        }

        return Values[name]?.Value
            ?? throw new GraphQLException($"Value \"{name}\" does not exist in \"{Name}\" enum.{DidYouMean(name)}");
    }

    /// <summary>The internal value for a literal.</summary>
    /// <exception cref="GraphQLException">It is no enum literal, or names no value of the enum.</exception>
    public object ParseLiteral(ValueNode literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        if (literal is not EnumValueNode { Value: var name })
        {
            var shown = Printer.Print(literal);
            throw Rejected.At(literal, $"Enum \"{Name}\" cannot represent non-enum value: {shown}.{DidYouMean(shown)}");
        }

        return Values[name]?.Value
            ?? throw Rejected.At(literal, $"Value \"{name}\" does not exist in \"{Name}\" enum.{DidYouMean(name)}");
    }

    private string DidYouMean(string unknown) =>
        Suggestions.DidYouMean("the enum value", Suggestions.For(unknown, Values.Select(value => value.Name)));
}
