using System.CommandLine;
using StanceApi.Trainer;

var data = new Option<DirectoryInfo?>("--data")
{
    Description = "The training data; the repository's training-data folder by default.",
};
var models = new Option<DirectoryInfo?>("--out")
{
    Description =
        "Where the model and its card are written; the library's Models folder by default.",
};

var train = new Command("train", "Trains the model that the library ships, and writes its card.")
{
    data,
    models,
};
train.SetAction(parsed => TrainCommand.Run(parsed.GetValue(data), parsed.GetValue(models)));

var evaluate = new Command(
    "evaluate",
    "Measures the model on proposals it never saw, beside baselines, and adds the figures to its card."
)
{
    data,
    models,
};
evaluate.SetAction(parsed => EvaluateCommand.Run(parsed.GetValue(data), parsed.GetValue(models)));

var speed = new Command("speed", "Measures how many statements a second the shipped model scores.")
{
    data,
};
speed.SetAction(parsed => SpeedCommand.Run(parsed.GetValue(data)));

var check = new Command(
    "check",
    "Checks the training data; fails where something is wrong with it."
)
{
    data,
};
check.SetAction(parsed => CheckCommand.Run(parsed.GetValue(data)));

var root = new RootCommand("Trains and measures the stance model.")
{
    train,
    evaluate,
    check,
    speed,
};
return root.Parse(args).Invoke();
