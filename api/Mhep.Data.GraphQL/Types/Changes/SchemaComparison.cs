using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types.Changes;

/// <summary>Finds what a new version of a schema means to clients of the old one.</summary>
public sealed class SchemaComparison
{
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparison()
    {
    }

    /// <summary>
    /// The differences that break clients or may surprise them, types first, in the order of the old schema.
    /// </summary>
    /// <param name="oldSchema">The schema clients were written for.</param>
    /// <param name="newSchema">The schema they will meet.</param>
    public static IReadOnlyList<SchemaChange> Find(Schema oldSchema, Schema newSchema)
    {
        ArgumentNullException.ThrowIfNull(oldSchema);
        ArgumentNullException.ThrowIfNull(newSchema);
        var comparison = new SchemaComparison();
        comparison.CompareTypes(oldSchema.Types, newSchema.Types);
        comparison.CompareDirectives(oldSchema.Directives, newSchema.Directives);
        return comparison._changes;
    }

    private void Add(SchemaChangeKind kind, string description) => _changes.Add(new SchemaChange(kind, description));

    private void CompareTypes(IReadOnlyList<NamedType> oldTypes, IReadOnlyList<NamedType> newTypes)
    {
        var types = Pairing<NamedType>.Of(oldTypes, newTypes);
        foreach (var removed in types.Removed)
        {
            Add(
                SchemaChangeKind.TypeRemoved,
                SpecifiedScalars.Find(removed.Name) is null
                    ? $"{removed.Name} was removed."
                    : $"Standard scalar {removed.Name} was removed because it is not referenced anymore.");
        }

        foreach (var (oldType, newType) in types.Kept)
        {
            CompareType(oldType, newType);
        }
    }

    private void CompareType(NamedType oldType, NamedType newType)
    {
        switch (oldType, newType)
        {
            case (EnumType oldEnum, EnumType newEnum):
                CompareEnum(oldEnum, newEnum);
                break;
            case (UnionType oldUnion, UnionType newUnion):
                CompareUnion(oldUnion, newUnion);
                break;
            case (InputObjectType oldInput, InputObjectType newInput):
                CompareInputObject(oldInput, newInput);
                break;
            case (ObjectType, ObjectType) or (InterfaceType, InterfaceType):
                CompareFields((FieldedType)oldType, (FieldedType)newType);
                CompareInterfaces((FieldedType)oldType, (FieldedType)newType);
                break;
            case var _ when oldType.Kind != newType.Kind:
                Add(
                    SchemaChangeKind.TypeChangedKind,
                    $"{oldType.Name} changed from {KindOf(oldType)} to {KindOf(newType)}.");
                break;
        }
    }

    private static string KindOf(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => "a Scalar type",
        TypeKind.Object => "an Object type",
        TypeKind.Interface => "an Interface type",
        TypeKind.Union => "a Union type",
        TypeKind.Enum => "an Enum type",
        _ => "an Input type",
    };

    private void CompareEnum(EnumType oldType, EnumType newType)
    {
        var values = Pairing<EnumValue>.Of(oldType.Values, newType.Values);
        foreach (var added in values.Added)
        {
            Add(SchemaChangeKind.ValueAddedToEnum, $"{added.Name} was added to enum type {oldType.Name}.");
        }

        foreach (var removed in values.Removed)
        {
            Add(SchemaChangeKind.ValueRemovedFromEnum, $"{removed.Name} was removed from enum type {oldType.Name}.");
        }
    }

    private void CompareUnion(UnionType oldType, UnionType newType)
    {
        var members = Pairing<NamedType>.Of(oldType.DeclaredTypes, newType.DeclaredTypes);
        foreach (var added in members.Added)
        {
            Add(SchemaChangeKind.TypeAddedToUnion, $"{added.Name} was added to union type {oldType.Name}.");
        }

        foreach (var removed in members.Removed)
        {
            Add(SchemaChangeKind.TypeRemovedFromUnion, $"{removed.Name} was removed from union type {oldType.Name}.");
        }
    }

    private void CompareInputObject(InputObjectType oldType, InputObjectType newType)
    {
        var fields = Pairing<InputField>.Of(oldType.Fields, newType.Fields);
        foreach (var added in fields.Added)
        {
            if (added.IsRequired)
            {
                Add(
                    SchemaChangeKind.RequiredInputFieldAdded,
                    $"A required field {added.Name} on input type {oldType.Name} was added.");
            }
            else
            {
                Add(
                    SchemaChangeKind.OptionalInputFieldAdded,
                    $"An optional field {added.Name} on input type {oldType.Name} was added.");
            }
        }

        foreach (var removed in fields.Removed)
        {
            Add(SchemaChangeKind.FieldRemoved, $"{oldType.Name}.{removed.Name} was removed.");
        }

        foreach (var (oldField, newField) in fields.Kept)
        {
            if (!TypeSafety.IsSafeForInput(oldField.Type, newField.Type))
            {
                AddFieldChange(oldType, oldField.Name, oldField.Type, newField.Type);
            }
        }
    }

    private void AddFieldChange(NamedType type, string field, GraphQLType from, GraphQLType to) =>
        Add(SchemaChangeKind.FieldChangedKind, $"{type.Name}.{field} changed type from {from} to {to}.");

    private void CompareInterfaces(FieldedType oldType, FieldedType newType)
    {
        var interfaces = Pairing<NamedType>.Of(oldType.DeclaredInterfaces, newType.DeclaredInterfaces);
        foreach (var added in interfaces.Added)
        {
            Add(
                SchemaChangeKind.ImplementedInterfaceAdded,
                $"{added.Name} added to interfaces implemented by {oldType.Name}.");
        }

        foreach (var removed in interfaces.Removed)
        {
            Add(
                SchemaChangeKind.ImplementedInterfaceRemoved,
                $"{oldType.Name} no longer implements interface {removed.Name}.");
        }
    }

    private void CompareFields(FieldedType oldType, FieldedType newType)
    {
        var fields = Pairing<Field>.Of(oldType.Fields, newType.Fields);
        foreach (var removed in fields.Removed)
        {
            Add(SchemaChangeKind.FieldRemoved, $"{oldType.Name}.{removed.Name} was removed.");
        }

        foreach (var (oldField, newField) in fields.Kept)
        {
            CompareArguments($"{oldType.Name}.{oldField.Name}", oldField.Arguments, newField.Arguments);
            if (!TypeSafety.IsSafeForOutput(oldField.Type, newField.Type))
            {
                AddFieldChange(oldType, oldField.Name, oldField.Type, newField.Type);
            }
        }
    }

    private void CompareArguments(string field, Members<Argument> oldArguments, Members<Argument> newArguments)
    {
        var arguments = Pairing<Argument>.Of(oldArguments, newArguments);
        foreach (var removed in arguments.Removed)
        {
            Add(SchemaChangeKind.ArgumentRemoved, $"{field} arg {removed.Name} was removed.");
        }

        foreach (var (oldArgument, newArgument) in arguments.Kept)
        {
            CompareArgument($"{field} arg {oldArgument.Name}", oldArgument, newArgument);
        }

        foreach (var added in arguments.Added)
        {
            if (added.IsRequired)
            {
                Add(SchemaChangeKind.RequiredArgumentAdded, $"A required arg {added.Name} on {field} was added.");
            }
            else
            {
                Add(SchemaChangeKind.OptionalArgumentAdded, $"An optional arg {added.Name} on {field} was added.");
            }
        }
    }

    private void CompareArgument(string argument, Argument oldArgument, Argument newArgument)
    {
        if (!TypeSafety.IsSafeForInput(oldArgument.Type, newArgument.Type))
        {
            Add(
                SchemaChangeKind.ArgumentChangedKind,
                $"{argument} has changed type from {oldArgument.Type} to {newArgument.Type}.");
        }
        else if (DefaultOf(oldArgument) is { } oldDefault)
        {
            if (DefaultOf(newArgument) is not { } newDefault)
            {
                Add(SchemaChangeKind.ArgumentDefaultValueChanged, $"{argument} defaultValue was removed.");
            }
            else if (oldDefault != newDefault)
            {
                Add(
                    SchemaChangeKind.ArgumentDefaultValueChanged,
                    $"{argument} has changed defaultValue from {oldDefault} to {newDefault}.");
            }
        }
    }

    // Input fields in a fixed order: their order makes no difference to a client.
    private static string? DefaultOf(Argument argument) =>
        argument.GetDefaultLiteral() is { } literal ? Printer.Print(SortedLiteral.Of(literal)) : null;

    private void CompareDirectives(IReadOnlyList<Directive> oldDirectives, IReadOnlyList<Directive> newDirectives)
    {
        var directives = Pairing<Directive>.Of(oldDirectives, newDirectives);
        foreach (var removed in directives.Removed)
        {
            Add(SchemaChangeKind.DirectiveRemoved, $"{removed.Name} was removed.");
        }

        foreach (var (oldDirective, newDirective) in directives.Kept)
        {
            CompareDirective(oldDirective, newDirective);
        }
    }

    private void CompareDirective(Directive oldDirective, Directive newDirective)
    {
        var arguments = Pairing<Argument>.Of(oldDirective.Arguments, newDirective.Arguments);
        foreach (var added in arguments.Added.Where(argument => argument.IsRequired))
        {
            Add(
                SchemaChangeKind.RequiredDirectiveArgumentAdded,
                $"A required arg {added.Name} on directive {oldDirective.Name} was added.");
        }

        foreach (var removed in arguments.Removed)
        {
            Add(SchemaChangeKind.DirectiveArgumentRemoved, $"{removed.Name} was removed from {oldDirective.Name}.");
        }

        if (oldDirective.IsRepeatable && !newDirective.IsRepeatable)
        {
            Add(SchemaChangeKind.DirectiveRepeatableRemoved, $"Repeatable flag was removed from {oldDirective.Name}.");
        }

        foreach (var location in oldDirective.Locations.Except(newDirective.Locations))
        {
            Add(SchemaChangeKind.DirectiveLocationRemoved, $"{location.Name()} was removed from {oldDirective.Name}.");
        }
    }
}
