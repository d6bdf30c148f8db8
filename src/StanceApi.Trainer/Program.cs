using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

var set = TrainingData.Read(args[1]);
var examples = set.Rows.Select(Example.Of).ToList();
var model = StanceModelFile.Rounded(StanceTrainer.Train(examples, new TrainingOptions(0.3f)));
using (var file = File.Create(Path.Combine(args[2], "stance.model")))
{
    StanceModelFile.Write(model, file);
}

File.WriteAllText(
    Path.Combine(args[2], "stance.version"),
    $"1+{PredictionHash.Of(model, examples)[..8]}\n"
);
return 0;
