using System.Diagnostics;
using System.Text;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Printing;

/// <summary>Writes one definition of a schema.</summary>
internal sealed class SchemaPrinting(SchemaPrintOptions options)
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void WriteDefinition(Schema schema)
    {
        if (schema.Description is null && HasUsualNames(schema) && ShownDirectives(schema).Length == 0)
        {
            return;
        }

        WriteDescription(schema, "", isFirst: true);
        _text.Append("schema").Append(ShownDirectives(schema)).Append(" {\n");
        WriteRoot("query", schema.Query);
        WriteRoot("mutation", schema.Mutation);
        WriteRoot("subscription", schema.Subscription);
        _text.Append('}');
    }

    public void Write(Directive directive)
    {
        WriteDescription(directive, "", isFirst: true);
        _text.Append("directive @").Append(directive.Name);
        WriteArguments(directive.Arguments, "");
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        _text.AppendJoin(" | ", directive.Locations.Where(location => !location.IsDraft()).Select(location => location.Name()));
    }

    public void Write(NamedType type)
    {
        WriteDescription(type, "", isFirst: true);
        switch (type)
        {
            case ScalarType scalar:
                _text.Append("scalar ").Append(type.Name).Append(SpecifiedBy(scalar)).Append(ShownDirectives(type));
                break;
            case ObjectType @object:
                WriteFielded("type", @object);
                break;
            case InterfaceType @interface:
                WriteFielded("interface", @interface);
                break;
            case UnionType union:
                _text.Append("union ").Append(type.Name).Append(ShownDirectives(type));
                _text.Append(union.DeclaredTypes.Count > 0 ? " = " : "").AppendJoin(" | ", union.DeclaredTypes);
                break;
            case EnumType @enum:
                _text.Append("enum ").Append(type.Name).Append(ShownDirectives(type));
                WriteBlock(@enum.Values, value => _text.Append(value.Name).Append(Deprecated(value.DeprecationReason)));
                break;
            case InputObjectType input:
                _text.Append("input ").Append(type.Name).Append(input.IsOneOf ? " @oneOf" : "");
                _text.Append(ShownDirectives(type));
                WriteBlock(input.Fields, WriteInputValue);
                break;
            default:
                throw new UnreachableException($"No layout for {type.Kind}.");
        }
    }

    private static bool HasUsualNames(Schema schema) =>
        schema is { Query: null or { Name: "Query" }, Mutation: null or { Name: "Mutation" } }
        && schema.Subscription is null or { Name: "Subscription" };

    private static string SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedByUrl is { } url ? $" @specifiedBy(url: {StringLiteral.Encode(url)})" : "";

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        SpecifiedDirectives.DefaultDeprecationReason => " @deprecated",
        _ => $" @deprecated(reason: {StringLiteral.Encode(reason)})",
    };

    private static bool IsSpecified(DirectiveNode directive) =>
        SpecifiedDirectives.All.Any(specified => specified.Name == directive.Name.Value);

    private void WriteRoot(string keyword, NamedType? type)
    {
        if (type is not null)
        {
            _text.Append("  ").Append(keyword).Append(": ").Append(type.Name).Append('\n');
        }
    }

    private void WriteFielded(string keyword, FieldedType type)
    {
        _text.Append(keyword).Append(' ').Append(type.Name);
        _text.Append(
            type.DeclaredInterfaces.Count > 0 ? " implements " : "").AppendJoin(" & ", type.DeclaredInterfaces);
        _text.Append(ShownDirectives(type));
        WriteBlock(type.Fields, WriteField);
    }

    private void WriteField(Field field)
    {
        _text.Append(field.Name);
        WriteArguments(field.Arguments, "  ");
        _text.Append(": ").Append(field.Type);
        _text.Append(Deprecated(field.DeprecationReason)).Append(ShownDirectives(field));
    }

    private void WriteBlock<T>(IReadOnlyList<T> members, Action<T> write)
        where T : ISchemaElement
    {
        if (members.Count == 0)
        {
            return;
        }

        _text.Append(" {\n");
        for (var i = 0; i < members.Count; i++)
        {
            WriteDescription(members[i], "  ", isFirst: i == 0);
            _text.Append("  ");
            write(members[i]);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private void WriteArguments(Members<Argument> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var onePerLine = arguments.Any(argument => !string.IsNullOrEmpty(argument.Description));
        _text.Append(onePerLine ? "(\n" : "(");
        for (var i = 0; i < arguments.Count; i++)
        {
            if (onePerLine)
            {
                WriteDescription(arguments[i], indentation + "  ", isFirst: i == 0);
                _text.Append("  ").Append(indentation);
            }

            WriteInputValue(arguments[i]);
            _text.Append((onePerLine, i == arguments.Count - 1) switch
            {
                (true, _) => "\n",
                (false, false) => ", ",
                _ => "",
            });
        }

        _text.Append(onePerLine ? indentation : "").Append(')');
    }

    private void WriteInputValue(InputValue value)
    {
        _text.Append(value.Name).Append(": ").Append(value.Type);

        // A declared default that does not fit the type is no default.
        if (value.GetDefaultLiteral() is { } literal)
        {
            _text.Append(" = ").Append(Printer.Print(literal));
        }

        _text.Append(Deprecated(value.DeprecationReason)).Append(ShownDirectives(value));
    }

    private string ShownDirectives(ISchemaElement element) => options.AppliedDirectives is { } isShown
        ? string.Concat(
            element.AppliedDirectives.Where(directive => !IsSpecified(directive) && isShown(directive)).Select(directive => " " + directive))
        : "";

    private void WriteDescription(ISchemaElement element, string indentation, bool isFirst)
    {
        if (element.Description is not { } description)
        {
            return;
        }

        var literal = BlockString.IsPrintable(description)
            ? BlockString.Print(description)
            : StringLiteral.Encode(description);
        _text.Append(indentation.Length > 0 && !isFirst ? "\n" : "");
        _text.Append(indentation);
        _text.Append(literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal)).Append('\n');
    }
}
