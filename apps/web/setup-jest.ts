import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// jsdom has no modal dialogs: here they open and close like others, which is enough to look inside.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// Nor does it draw: charts stay empty, their tables have the numbers.
HTMLCanvasElement.prototype.getContext = () => null;
